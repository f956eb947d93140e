import type { Day } from '#kernel';
import type { MeasuredDelta } from '../deltas/index.js';
import type { SubjectOfMeasure } from '../rollups/index.js';
import type { Intervals } from './intervals.js';
import type { Membership } from './membership.js';
import { accumulate, type CumulativeTotals, type CumulativeTable } from './cumulative-totals.js';
import { partsOf, type EntityTotals } from './entity-totals.js';

export interface Gathering {
  membership: Membership;
  intervals: Intervals;
  /** The days asked about. Each of them is the end of an interval. */
  days: readonly Day[];
  /**
   * Returns true for flows: each fact counts for the org units above it on the day of the fact. Other
   * measures are stocks: the value as of a day counts for the org units above it on the day asked about.
   */
  happens: (measure: number) => boolean;
  /** The measures that are asked for by subject, each with the subjects asked for; `null`: all subjects. */
  bySubject: ReadonlyMap<number, ReadonlySet<string> | null>;
  /**
   * Returns true when the measure's subjects are segments, which are added up over org units. Other subjects
   * are entities, each of which belongs to one org unit.
   */
  bySegment: (measure: number) => boolean;
}

type GatheredSubject = Omit<EntityTotals, 'parts'> & { totals: CumulativeTotals };

/**
 * Adds up deltas for the org units asked for, by the tree version of each day. Memory grows with org units,
 * measures and days asked about, not with the number of deltas.
 */
export class GatheredTotals {
  private readonly totals = new Map<number, Map<number, CumulativeTotals>>();
  private readonly bySubject = new Map<number, Map<string, GatheredSubject>>();
  private readonly steady: boolean;

  constructor(private readonly gathering: Gathering) {
    // With a single tree version a stock as of a day is the sum of all deltas up to that day. One addition
    // per delta is enough then, instead of one for each day asked about.
    this.steady = gathering.membership.versions.length === 1;
  }

  /** @param sign −1 subtracts the delta */
  add(orgUnitId: number, deltas: MeasuredDelta, sign: 1 | -1 = 1): void {
    const { measure, subject } = deltas;
    const isLookedAt = this.looksAt(measure, subject);
    this.spread(orgUnitId, deltas, (orgUnit, places) => {
      addDelta(this.totalOf(orgUnit, measure), places, deltas, sign);
      if (isLookedAt)
        addDelta(this.subjectOf(orgUnit, orgUnitId, measure, subject).totals, places, deltas, sign);
    });
  }

  /**
   * Adds the delta to the totals of its subject only. Use it when the totals of the org units hold it
   * already.
   */
  addToSubject(orgUnitId: number, deltas: MeasuredDelta): void {
    const { measure, subject } = deltas;
    if (!this.looksAt(measure, subject)) return;
    this.spread(orgUnitId, deltas, (orgUnit, places) => {
      addDelta(this.subjectOf(orgUnit, orgUnitId, measure, subject).totals, places, deltas, 1);
    });
  }

  /** Adds to the totals of a segment only, at these places. */
  addSegment(
    orgUnit: number,
    { measure, subject }: SubjectOfMeasure,
    places: readonly number[],
    amount: number,
    count: number,
  ): void {
    addDelta(this.subjectOf(orgUnit, orgUnit, measure, subject).totals, places, { amount, count }, 1);
  }

  /** Adds to the totals of an org unit for a measure, at these places. */
  addTotal(orgUnit: number, measure: number, places: readonly number[], amount: number, count: number): void {
    addDelta(this.totalOf(orgUnit, measure), places, { amount, count }, 1);
  }

  /** Returns the cumulative totals. Call it once, at the end. */
  finish(): { totals: CumulativeTable; subjects: ReadonlyMap<number, readonly EntityTotals[]> } {
    for (const measures of this.totals.values())
      for (const [measure, totals] of measures) if (this.runs(measure)) accumulate(totals);
    const subjects = [...this.bySubject].map(
      ([orgUnit, found]) => [orgUnit, [...found.values()].map((entry) => this.finished(entry))] as const,
    );
    return { totals: this.totals, subjects: new Map(subjects) };
  }

  private finished({ totals, ...subject }: GatheredSubject): EntityTotals {
    if (this.runs(subject.measure)) accumulate(totals);
    return { ...subject, parts: partsOf(totals) };
  }

  /**
   * Returns true when the measure is kept by interval until `finish` accumulates it; false when it is kept as
   * of each day.
   */
  runs(measure: number): boolean {
    return this.steady || this.gathering.happens(measure);
  }

  private looksAt(measure: number, subject: string | null): subject is string {
    const asked = this.gathering.bySubject.get(measure);
    return subject !== null && asked !== undefined && (asked === null || asked.has(subject));
  }

  private spread(
    orgUnitId: number,
    { measure, day }: MeasuredDelta,
    tell: (orgUnit: number, places: readonly number[]) => void,
  ): void {
    const { membership, intervals, days } = this.gathering;
    if (this.runs(measure)) {
      const place = intervals.placeAfter(day);
      if (place === null) return;
      for (const orgUnit of membership.countedFor(orgUnitId, day)) tell(orgUnit, [place]);
      return;
    }
    for (const asOf of days) {
      if (asOf < day) continue;
      for (const orgUnit of membership.countedFor(orgUnitId, asOf)) tell(orgUnit, [intervals.placeOf(asOf)]);
    }
  }

  private totalOf(orgUnit: number, measure: number): CumulativeTotals {
    let measures = this.totals.get(orgUnit);
    if (!measures) this.totals.set(orgUnit, (measures = new Map()));
    let totals = measures.get(measure);
    if (!totals) measures.set(measure, (totals = this.nothing()));
    return totals;
  }

  private subjectOf(orgUnit: number, owner: number, measure: number, subject: string): GatheredSubject {
    const orgUnitId = this.gathering.bySegment(measure) ? orgUnit : owner;
    let subjects = this.bySubject.get(orgUnit);
    if (!subjects) this.bySubject.set(orgUnit, (subjects = new Map()));
    const key = `${orgUnitId}/${measure}/${subject}`;
    let entry = subjects.get(key);
    if (!entry) subjects.set(key, (entry = { orgUnitId, measure, subject, totals: this.nothing() }));
    return entry;
  }

  private nothing(): CumulativeTotals {
    const { length } = this.gathering.intervals.ends;
    return { amounts: new Float64Array(length), counts: new Float64Array(length) };
  }
}

function addDelta(
  totals: CumulativeTotals,
  places: readonly number[],
  { amount, count }: Pick<MeasuredDelta, 'amount' | 'count'>,
  sign: 1 | -1,
): void {
  for (const place of places) {
    totals.amounts[place] = (totals.amounts[place] ?? 0) + sign * Number(amount);
    totals.counts[place] = (totals.counts[place] ?? 0) + sign * count;
  }
}
