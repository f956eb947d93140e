import type { Day } from '#kernel';
import {
  measureCatalogue,
  type Reading,
  type Readings,
  type ReadValue,
  type SilentPart,
} from '#maturity/domain';
import type { SilentOrgUnits } from '../silence/index.js';
import { nounsOf } from './measures-read.js';
import type { AmountAndCount, MeasurePart } from './amount-and-count.js';

/** A silent org unit, which is read as of the last day on which it was heard. */
export interface CarriedPart {
  /** Its id in `table`, which holds its own totals. */
  orgUnitId: number;
  heard: Day;
  table: OwnTable;
}

/** The own totals of silent org units. */
interface OwnTable {
  at(orgUnitId: number, asOf: Day, among: readonly Reading[]): Readings;
  /** Returns what one stored measure adds in the window, and the number of its deltas up to the day. */
  part(orgUnitId: number, measure: string, reading: Reading, asOf: Day): MeasurePart;
  segmentWithin(orgUnitId: number, reading: Reading, asOf: Day): AmountAndCount;
  /** Adds, by amount, how many entities have it. */
  countEntities(
    entities: Map<number, number>,
    orgUnitId: number,
    reading: Reading,
    asOf: Day,
    sign: 1 | -1,
  ): void;
}

/** The silent org units among those that are read. */
export interface SilentParts {
  /** Returns those that count for the org unit on that day. */
  of(orgUnitId: number, reading: Reading, asOf: Day): readonly CarriedPart[];
  /** Returns the ids of the same org units, each with the day on which it was last heard. */
  heard(orgUnitId: number, reading: Reading, asOf: Day): readonly (readonly [orgUnitId: number, Day])[];
  /** Returns how many org units that count for the org unit have reported by that day. */
  reported(orgUnitId: number, reading: Reading, asOf: Day): number;
}

const NONE: readonly CarriedPart[] = [];
export const NOBODY_SILENT: SilentParts = { of: () => NONE, heard: () => [], reported: () => 0 };

/** Says which silent org units count for which org units asked about. */
interface Belonging {
  silent: SilentOrgUnits;
  /**
   * Returns the org units that count for the org unit on that day, among those that exist and have reported.
   * @param happens true for flows, which count for the org units above on their own day
   */
  below(orgUnitId: number, day: Day, happens: boolean): readonly number[];
  /** Returns where the own totals of a silent org unit are, as far as they count for the org unit. */
  own(orgUnitId: number, silentId: number, reading: Reading): Omit<CarriedPart, 'heard'> | undefined;
}

/** Finds silent org units once for all readings that rest on the same nouns. */
export class FoundSilentParts implements SilentParts {
  private readonly found = new Map<string, { silent: (readonly [number, Day])[]; reported: number }>();

  constructor(private readonly belonging: Belonging) {}

  of(orgUnitId: number, reading: Reading, asOf: Day): CarriedPart[] {
    return this.find(orgUnitId, reading, asOf).silent.flatMap(([id, heard]) => {
      const own = this.belonging.own(orgUnitId, id, reading);
      return own ? [{ ...own, heard }] : [];
    });
  }

  heard(orgUnitId: number, reading: Reading, asOf: Day): readonly (readonly [number, Day])[] {
    return this.find(orgUnitId, reading, asOf).silent;
  }

  reported(orgUnitId: number, reading: Reading, asOf: Day): number {
    return this.find(orgUnitId, reading, asOf).reported;
  }

  private find(
    orgUnitId: number,
    reading: Reading,
    asOf: Day,
  ): { silent: readonly (readonly [number, Day])[]; reported: number } {
    const nouns = nounsOf(reading);
    const happens = belongsToItsDay(reading);
    const key = `${orgUnitId} ${asOf} ${happens} ${[...nouns].join()}`;
    let found = this.found.get(key);
    if (!found) {
      const { silent, below } = this.belonging;
      found = { silent: [], reported: 0 };
      for (const id of nouns.size === 0 ? [] : below(orgUnitId, asOf, happens)) {
        if (silent.hasReported(id, nouns, asOf)) found.reported += 1;
        const heard = silent.heardUntil(id, nouns, asOf);
        if (heard !== null) found.silent.push([id, heard]);
      }
      this.found.set(key, found);
    }
    return found;
  }
}

/** Returns true for flows, which belong to the day on which they happened. */
export function belongsToItsDay({ measure }: Reading): boolean {
  return measureCatalogue.get(measure)?.windowed ?? false;
}

/** Returns the days on which silent org units were last heard, for any of the readings on any of the days. */
export function heardDays(
  silent: SilentOrgUnits,
  orgUnitIds: Iterable<number>,
  readings: readonly Reading[],
  days: readonly Day[],
): Map<number, Set<Day>> {
  const nouns = new Map(readings.map((reading) => [[...nounsOf(reading)].join(), nounsOf(reading)]));
  const found = new Map<number, Set<Day>>();
  for (const orgUnitId of orgUnitIds)
    for (const wanted of nouns.values())
      for (const day of days) {
        const heard = silent.heardUntil(orgUnitId, wanted, day);
        if (heard === null) continue;
        const known = found.get(orgUnitId);
        if (known) known.add(heard);
        else found.set(orgUnitId, new Set([heard]));
      }
  return found;
}

/**
 * Describes the part of the value that the silent org units have.
 * @param of.reported how many org units have ever reported
 * @param of.leftOut what the value leaves out of the silent ones
 */
export function silentPart(
  reading: Reading,
  value: ReadValue,
  parts: readonly CarriedPart[],
  { reported, leftOut }: { reported: number; leftOut: number },
): SilentPart {
  const own = parts.map(({ table, orgUnitId, heard }) => table.at(orgUnitId, heard, [reading]));
  // An org unit that reports trailing totals alone adds nothing to the periods of others.
  const values = own.map((readings) => valueIn(readings, reading));
  const sizes = values.map((each) => (each.trailing ? 0 : sizeOf(reading, each)));
  const heard = parts.map((part) => part.heard);
  const size = sizes.reduce((sum, each) => sum + each, -leftOut);
  const whole = sizeOf(reading, value);
  return {
    units: parts.length,
    of: Math.max(reported, parts.length),
    since: Math.min(...heard),
    heard: Math.max(...heard),
    amount: isSum(reading) ? size : 0,
    share: whole === 0 ? Number(size > 0) : Math.min(1, Math.abs(size / whole)),
  };
}

const isSum = ({ as }: Reading): boolean => as !== 'mean' && as !== 'subjects';

/** Returns the sum, or the number of amounts that a mean or distribution is taken over. */
function sizeOf({ as }: Reading, { amount, count = 0, distribution = [] }: ReadValue): number {
  if (as === 'mean') return count;
  if (as !== 'subjects') return amount;
  return distribution.reduce((sum, { entities }) => sum + entities, 0);
}

function valueIn(readings: Readings, { key }: Reading): ReadValue {
  return readings.get(key) ?? { amount: 0, measured: false, coverage: { reporting: 0, of: 1 } };
}
