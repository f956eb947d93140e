import type { Day } from '#kernel';
import { measureCatalogue, type Reading, type ReadValue, type SilentPart } from '#maturity/domain';
import type { MeasureIds } from '../deltas/index.js';
import { natural, plus, type AmountAndCount, type MeasurePart } from './amount-and-count.js';
import { AFTER } from './carried-readings.js';
import type { CarriedTable } from './carried-table.js';
import type { CarriedTotals } from './carried-totals.js';
import { measuresRead, subjectsRead } from './measures-read.js';
import type { NounSets } from './noun-sets.js';
import type { CarriedPart } from './own-slices.js';

/**
 * What silent org units have together in one reading. They are read as of the days on which they were last
 * heard, so the totals as of the day asked about are changed by what differs.
 */
export class Carried {
  constructor(
    private readonly totals: CarriedTotals,
    private readonly measures: Pick<MeasureIds, 'find'>,
  ) {}

  /** Returns by how much a stored measure differs, in its window and in the number of its deltas. */
  part(measure: string, { windowMonths }: Reading): MeasurePart {
    const id = this.measures.find(measure) ?? 0;
    const after = this.totals.total(AFTER, id);
    const left = windowMonths === null ? null : this.totals.total({ kind: 'left', windowMonths }, id);
    return { within: differenceOf(left, after), count: -after.count };
  }

  /** Returns by how much the total of the reading's subject differs. */
  segmentWithin(reading: Reading): AmountAndCount {
    return this.subjectWithin(reading, reading.subject ?? '');
  }

  /** Adds, by amount, by how much the number of entities that have it differs. */
  countEntities(entities: Map<number, number>, reading: Reading): void {
    const id = this.idOf(reading);
    const left: CarriedPart = { kind: 'left', windowMonths: reading.windowMonths };
    const subjects = new Set([
      ...this.totals.subjects(AFTER, id).keys(),
      ...this.totals.subjects(left, id).keys(),
    ]);
    for (const subject of subjects) {
      const amount = natural(reading.measure, Number(subject));
      entities.set(amount, (entities.get(amount) ?? 0) + this.subjectWithin(reading, subject).count);
    }
  }

  /**
   * Describes the part of the value that the silent org units have.
   * @param of.reported how many org units have ever reported
   * @param of.leftOut what the value leaves out of the silent ones
   */
  describe(
    reading: Reading,
    value: ReadValue,
    { reported, leftOut }: { reported: number; leftOut: number },
  ): SilentPart {
    const { units, since, heard } = this.totals;
    const size = this.size(reading) - leftOut;
    const whole = sizeOf(reading, value);
    return {
      units,
      of: Math.max(reported, units),
      since,
      heard,
      amount: isSum(reading) ? size : 0,
      share: whole === 0 ? Number(size > 0) : Math.min(1, Math.abs(size / whole)),
    };
  }

  /** Returns the sum, or the number of amounts, that they had when they were last heard. */
  private size(reading: Reading): number {
    const had: CarriedPart = { kind: 'had', windowMonths: reading.windowMonths };
    if (reading.as === 'subjects') {
      const totals = this.totals.subjects(had, this.idOf(reading));
      return [...totals.values()].reduce((sum, { count }) => sum + count, 0);
    }
    if (reading.subject !== null) {
      const total = this.totals.subjectTotal(had, this.idOf(reading), reading.subject);
      return natural(reading.measure, total.amount);
    }
    const total = measuresRead(reading)
      .map(({ measure, sign }) => ({ sign, of: this.totals.total(had, this.measures.find(measure) ?? 0) }))
      .reduce((sum, { sign, of }) => plus(sum, of, sign), { amount: 0, count: 0 });
    return reading.as === 'mean' ? total.count : natural(reading.measure, total.amount);
  }

  private subjectWithin(reading: Reading, subject: string): AmountAndCount {
    const { windowMonths } = reading;
    const id = this.idOf(reading);
    const left =
      windowMonths === null ? null : this.totals.subjectTotal({ kind: 'left', windowMonths }, id, subject);
    return differenceOf(left, this.totals.subjectTotal(AFTER, id, subject));
  }

  private idOf(reading: Reading): number {
    return this.measures.find(subjectsRead(reading)?.measure ?? '') ?? 0;
  }
}

function differenceOf(left: AmountAndCount | null, after: AmountAndCount): AmountAndCount {
  return { amount: (left?.amount ?? 0) - after.amount, count: (left?.count ?? 0) - after.count };
}

/** The silent org units among those that are read. */
export interface SilentParts {
  /** Returns those that count for the org unit on that day; `null`: none. */
  of(orgUnitId: number, reading: Reading, asOf: Day): Carried | null;
  /** Returns their ids, each with the day on which it was last heard. */
  heard(orgUnitId: number, reading: Reading, asOf: Day): readonly (readonly [orgUnitId: number, Day])[];
  /** Returns how many org units that count for the org unit have reported by that day. */
  reported(orgUnitId: number, reading: Reading, asOf: Day): number;
  /** Returns whether values of that day tell which part of them is silent. */
  isDescribed(asOf: Day): boolean;
}

const NONE: readonly (readonly [number, Day])[] = [];
export const NOBODY_SILENT: SilentParts = {
  of: () => null,
  heard: () => NONE,
  reported: () => 0,
  isDescribed: () => true,
};

/** Silent org units that count for the same org units above. */
export interface FoundTotals {
  sets: NounSets;
  table: CarriedTable;
  /** Counts, for each set of nouns, the org units that count for the org unit and had reported by that day. */
  reported(orgUnitId: number, asOf: Day): readonly number[];
}

/** Finds silent org units once for all readings that rest on the same nouns. */
export class FoundSilentParts implements SilentParts {
  private readonly carriedBy = new Map<CarriedTotals, Carried>();
  private readonly heardIn = new Map<CarriedTotals, readonly (readonly [number, Day])[]>();
  private readonly counts = new Map<FoundTotals, Map<string, readonly number[]>>();

  /**
   * @param totalsOf returns where the silent org units are that count for the reading of an org unit
   * @param describedOn the days on which values tell which part of them is silent; `null`: all
   */
  constructor(
    private readonly measures: Pick<MeasureIds, 'find'>,
    private readonly totalsOf: (orgUnitId: number, reading: Reading) => FoundTotals | undefined,
    private readonly describedOn: ReadonlySet<Day> | null,
  ) {}

  isDescribed(asOf: Day): boolean {
    return this.describedOn?.has(asOf) ?? true;
  }

  of(orgUnitId: number, reading: Reading, asOf: Day): Carried | null {
    const totals = this.find(orgUnitId, reading, asOf);
    if (!totals) return null;
    let carried = this.carriedBy.get(totals);
    if (!carried) this.carriedBy.set(totals, (carried = new Carried(totals, this.measures)));
    return carried;
  }

  heard(orgUnitId: number, reading: Reading, asOf: Day): readonly (readonly [number, Day])[] {
    const totals = this.find(orgUnitId, reading, asOf);
    const place = this.totalsOf(orgUnitId, reading);
    const set = place?.sets.of(reading);
    if (!totals || !place || set === undefined) return NONE;
    let found = this.heardIn.get(totals);
    if (!found) {
      found = place.table.spans.flatMap((span) =>
        span.asked.includes(orgUnitId) && span.days.includes(asOf) && span.sets.includes(set)
          ? [[span.orgUnitId, span.heard] as const]
          : [],
      );
      this.heardIn.set(totals, found);
    }
    return found;
  }

  reported(orgUnitId: number, reading: Reading, asOf: Day): number {
    const found = this.totalsOf(orgUnitId, reading);
    const set = found?.sets.of(reading);
    if (!found || set === undefined) return 0;
    let counts = this.counts.get(found);
    if (!counts) this.counts.set(found, (counts = new Map()));
    const key = `${orgUnitId} ${asOf}`;
    let bySet = counts.get(key);
    if (!bySet) counts.set(key, (bySet = found.reported(orgUnitId, asOf)));
    return bySet[set] ?? 0;
  }

  private find(orgUnitId: number, reading: Reading, asOf: Day): CarriedTotals | undefined {
    const found = this.totalsOf(orgUnitId, reading);
    const set = found?.sets.of(reading);
    return set === undefined ? undefined : found?.table.of(orgUnitId, asOf, set);
  }
}

/** Returns true for flows, which belong to the day on which they happened. */
export function belongsToItsDay({ measure }: Reading): boolean {
  return measureCatalogue.get(measure)?.windowed ?? false;
}

const isSum = ({ as }: Reading): boolean => as !== 'mean' && as !== 'subjects';

/** Returns the sum, or the number of amounts that a mean or distribution is taken over. */
function sizeOf({ as }: Reading, { amount, count = 0, distribution = [] }: ReadValue): number {
  if (as === 'mean') return count;
  if (as !== 'subjects') return amount;
  return distribution.reduce((sum, { entities }) => sum + entities, 0);
}
