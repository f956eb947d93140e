import type { Queryable } from '#database';
import type { Day } from '#kernel';
import {
  belongsToItsDay,
  FoundSilentParts,
  heardDays,
  Membership,
  NOBODY_SILENT,
  nounsOf,
  type CarriedPart,
  type ReadingTable,
  type SilentParts,
  type TreeVersion,
} from '../domain/readings/index.js';
import { FIRST_DAY, LAST_DAY } from '../domain/rollups/index.js';
import {
  SilentOrgUnits,
  sourceKeyText,
  type FactsBySource,
  type HeardSource,
} from '../domain/silence/index.js';
import { readSourceFacts } from '../storage/source-days-table.js';
import { readOrgUnitsWithSilence, readSources } from '../storage/sources-table.js';
import type { PastOrgUnits } from './past-org-units.js';
import type { PastQuestion } from './past-question.js';

interface SilenceAsked {
  question: PastQuestion;
  places: PastOrgUnits;
  /** By how much the facts that count differ from the stored ones. */
  changes: FactsBySource;
  /**
   * Reads the totals of these org units as of these days, by another membership.
   */
  readTotals(
    membership: Membership,
    orgUnitIds: readonly number[],
    days: readonly Day[],
  ): Promise<ReadingTable>;
}

/** Finds the silent org units of a question about the past and reads their own totals. */
export async function silentPartsPast(
  q: Queryable,
  { question, places, changes, readTotals }: SilenceAsked,
): Promise<SilentParts> {
  const { days } = question;
  const { membership, existsOn } = places;
  const readings = question.readings.filter((reading) => nounsOf(reading).size > 0);
  if (readings.length === 0) return NOBODY_SILENT;
  const orgUnitIds = membership.allMembers();
  const sources = await sourcesWith(q, { orgUnitIds, days, changes });
  const silent = new SilentOrgUnits(sources);
  const heard = heardDays(silent, silent.orgUnitIds(), readings, days);
  if (heard.size === 0) return NOBODY_SILENT;
  const silentIds = [...heard.keys()];
  const read = [...new Set([...days, ...[...heard.values()].flatMap((heardOn) => [...heardOn])])];
  const alone = await readTotals(eachAlone(silentIds), silentIds, read);
  const pairs =
    membership.versions.length > 1 ? new PairsBelow(membership, silent.orgUnitIds(), silentIds) : null;
  const ofPairs = pairs && (await readTotals(pairs.membership, silentIds, read));
  return new FoundSilentParts({
    silent,
    below: (orgUnitId, day, happens) =>
      silent.orgUnitIds().filter((id) => {
        if (!existsOn(id, day)) return false;
        if (pairs && happens) return pairs.began(orgUnitId, id) <= day;
        return membership.countedFor(id, day).includes(orgUnitId);
      }),
    own: (orgUnitId, silentId, reading): Omit<CarriedPart, 'heard'> | undefined => {
      if (!pairs || !ofPairs || !belongsToItsDay(reading)) return { orgUnitId: silentId, table: alone };
      const number = pairs.numberOf(orgUnitId, silentId);
      return number === undefined ? undefined : { orgUnitId: number, table: ofPairs };
    },
  });
}

/** Returns the sources of the org units, with their silences on these days; none where none is silent. */
async function sourcesWith(
  q: Queryable,
  asked: { orgUnitIds: readonly number[]; days: readonly Day[]; changes: FactsBySource },
): Promise<HeardSource[]> {
  const { orgUnitIds, days } = asked;
  const range = { first: Math.min(...days), last: Math.max(...days), orgUnitIds };
  const changed = asked.changes.all();
  if (changed.length === 0 && (await readOrgUnitsWithSilence(q, range)).length === 0) return [];
  const keys = new Set(changed.map(sourceKeyText));
  const unchanged = (await readSources(q, range)).filter((source) => !keys.has(sourceKeyText(source)));
  const stored = await readSourceFacts(q, changed);
  const again = changed.flatMap((key) => stored.of(key).addAll(key.facts).sourceOf(key) ?? []);
  return [...unchanged, ...again];
}

/**
 * Knows since when org units that have reported lie below one asked about. Gives every pair with a silent
 * one a number of its own, under which the facts count that the silent one had while it lay below the other.
 */
class PairsBelow {
  private readonly firstDays = new Map<string, Day>();
  private readonly numbers = new Map<string, number>();
  readonly membership: Membership;

  constructor(asked: Membership, reportingIds: Iterable<number>, silentIds: Iterable<number>) {
    const [reporting, silent] = [new Set(reportingIds), new Set(silentIds)];
    this.membership = new Membership(
      asked.versions.map((version) => ({ ...version, members: this.pairsOf(version, reporting, silent) })),
    );
  }

  /** Returns the number of a pair with a silent org unit. */
  numberOf(orgUnitId: number, silentId: number): number | undefined {
    return this.numbers.get(pairText(orgUnitId, silentId));
  }

  /** Returns the first day on which one that has reported, silent or not, lay below the other. */
  began(orgUnitId: number, reportingId: number): Day {
    return this.firstDays.get(pairText(orgUnitId, reportingId)) ?? Infinity;
  }

  private pairsOf(
    { first, members }: TreeVersion,
    reporting: ReadonlySet<number>,
    silent: ReadonlySet<number>,
  ): Map<number, number[]> {
    const pairs = new Map<number, number[]>();
    for (const [orgUnitId, below] of members)
      for (const id of below) {
        if (!reporting.has(id)) continue;
        const key = pairText(orgUnitId, id);
        if (!this.firstDays.has(key)) this.firstDays.set(key, first);
        if (!silent.has(id)) continue;
        const number = this.numbers.get(key) ?? this.numbers.size + 1;
        this.numbers.set(key, number);
        pairs.set(number, [id]);
      }
    return pairs;
  }
}

const pairText = (orgUnitId: number, belowId: number): string => `${orgUnitId} ${belowId}`;

/** Counts each org unit for itself alone. */
function eachAlone(orgUnitIds: Iterable<number>): Membership {
  const members = new Map([...orgUnitIds].map((id) => [id, [id]]));
  return new Membership([{ first: FIRST_DAY, last: LAST_DAY, members }]);
}
