import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import type { Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import { allMeasuresRead, nounsOf } from '../domain/readings/measures-read.js';
import { silencesOf } from '../domain/silence/index.js';
import { readHeardDays } from '../storage/heard-days.js';

/** When an org unit, or one below it, was last heard, and since when all of them are silent. */
export interface Freshness {
  /** `null`: never. */
  lastHeard: Day | null;
  /** The first day on which the facts are overdue by their usual gap; `null`: they are not. */
  silentSince: Day | null;
}

/** How many of the last days with facts show the usual gap. */
const DAYS_LOOKED_AT = 30;

const NEVER: Freshness = { lastHeard: null, silentSince: null };

/** Answers how fresh the facts of org units are, by the rule by which a source is silent. */
@Injectable()
export class FreshnessQuery {
  constructor(private readonly database: Database) {}

  /**
   * Returns the freshness of each org unit as of a day, by code.
   *
   * Values that say themselves how long they hold, such as published indices, are never overdue. An org unit
   * that has nothing else was last heard at its last publication.
   * @param readings only facts that these readings are computed from; `null`: all facts
   */
  async of(
    codes: readonly string[],
    readings: readonly Reading[] | null,
    today: Day,
    q: Queryable = this.database,
  ): Promise<Map<string, Freshness>> {
    const expected = readings?.filter((reading) => nounsOf(reading).size > 0) ?? null;
    const isExpected = expected === null || expected.length > 0;
    const asked = isExpected ? expected : readings;
    const measures = asked === null ? null : allMeasuresRead(asked);
    const range = { until: today, limit: isExpected ? DAYS_LOOKED_AT : 1 };
    const heard = await readHeardDays(q, codes, measures, range);
    const published = isExpected ? await this.publishedDays(codes, readings, heard, today, q) : heard;
    return new Map(
      codes.map((code): [string, Freshness] => {
        const days = heard.get(code);
        if (!days) return [code, { ...NEVER, lastHeard: published.get(code)?.at(-1)?.day ?? null }];
        const last = silencesOf(days).at(-1);
        const isSilent = isExpected && last !== undefined && last.from <= today;
        return [code, { lastHeard: days.at(-1)?.day ?? null, silentSince: isSilent ? last.from : null }];
      }),
    );
  }

  /** Returns the last publication for org units that are known by published figures alone. */
  private async publishedDays(
    codes: readonly string[],
    readings: readonly Reading[] | null,
    heard: ReadonlyMap<string, unknown>,
    today: Day,
    q: Queryable,
  ): ReturnType<typeof readHeardDays> {
    const unheard = codes.filter((code) => !heard.has(code));
    if (readings === null || unheard.length === 0) return new Map();
    return readHeardDays(q, unheard, allMeasuresRead(readings), { until: today, limit: 1 });
  }
}
