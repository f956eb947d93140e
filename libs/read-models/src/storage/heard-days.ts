import type { Queryable } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import { FACTS } from '../domain/deltas/index.js';
import type { HeardDay } from '../domain/silence/index.js';

/**
 * Returns, by code, the last days up to `until` on which facts of the org unit or of one below it happened,
 * ascending, at most `limit` of them. Reads each org unit's rows back from `until`.
 *
 * @param measures only days on which one of these measures moved; `null`: all
 */
export async function readHeardDays(
  q: Queryable,
  codes: readonly string[],
  measures: readonly string[] | null,
  { until, limit }: { until: Day; limit: number },
): Promise<Map<string, HeardDay[]>> {
  const { rows } = await q.query<{ code: string; day: string; facts: string }>(HEARD, [
    codes,
    formatDay(until),
    FACTS,
    measures,
    limit,
  ]);
  const heard = new Map<string, HeardDay[]>();
  for (const { code, day, facts } of rows) {
    const days = heard.get(code) ?? [];
    heard.set(code, [{ day: parseDay(day) ?? until, facts: Number(facts) }, ...days]);
  }
  return heard;
}

/**
 * Checks the number of facts, because a day can have a row without any: a dataset stops being fresh, a window
 * closes.
 */
const HEARD = `
  select unit.code, heard.start as day, heard.facts
  from read_models.org_units unit
  cross join (select id from read_models.measures where name = $3) facts
  cross join (select array_agg(id::smallint) as ids from read_models.measures where name = any($4::text[])) asked
  cross join lateral (
    select start, amounts[array_position(measures, facts.id)] as facts from read_models.rollups
    where org_unit_id = unit.id and grain = 0 and start <= $2::date
      and amounts[array_position(measures, facts.id)] > 0 and ($4::text[] is null or measures && asked.ids)
    order by start desc limit $5
  ) heard
  where unit.code = any($1::text[])
  order by unit.code, heard.start desc`;
