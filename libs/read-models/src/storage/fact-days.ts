import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import { FACTS } from '../domain/deltas/index.js';

/** Reads when org units last reported a fact. */
@Injectable()
export class FactDays {
  constructor(private readonly database: Database) {}

  /**
   * Returns, by code, the last day up to `until` on which a fact of the org unit or of one below it happened.
   * Org units without facts have no entry. Reads each org unit's rows back from `until` to the newest with a
   * fact, which is usually one row.
   */
  async last(codes: readonly string[], until: Day, q: Queryable = this.database): Promise<Map<string, Day>> {
    const { rows } = await q.query<{ code: string; day: string }>(LAST, [codes, formatDay(until), FACTS]);
    return new Map(rows.map(({ code, day }) => [code, parseDay(day) ?? until]));
  }
}

/**
 * Checks the number of facts, because a day can have a row without any: a dataset stops being fresh, a window
 * closes.
 */
const LAST = `
  select unit.code, heard.start as day
  from read_models.org_units unit
  cross join (select id from read_models.measures where name = $3) facts
  cross join lateral (
    select start from read_models.rollups
    where org_unit_id = unit.id and grain = 0 and start <= $2::date
      and amounts[array_position(measures, facts.id)] > 0
    order by start desc limit 1
  ) heard
  where unit.code = any($1::text[])`;
