import type { Day } from '#kernel';
import type { Contributed } from '../deltas/index.js';
import type { SubjectOfMeasure } from '../rollups/index.js';
import type { Intervals } from './intervals.js';
import type { Membership } from './membership.js';
import { accumulate, type RunningSums, type SumTable } from './running-sums.js';
import { partsOf, type SubjectSums } from './subject-sums.js';

export interface Gathering {
  membership: Membership;
  intervals: Intervals;
  /** The days asked about, among the ends of the intervals. */
  days: readonly Day[];
  /**
   * True for measures of what happens on a day: each fact counts for whoever was above it on that day. All others stand: what there is as of
   * a day counts for whoever is above it then.
   */
  happens: (measure: number) => boolean;
  /** Measures that are asked for by subject, with the only subjects that are asked for; `null`: all of them. */
  bySubject: ReadonlyMap<number, ReadonlySet<string> | null>;
  /** Is it one whose subjects bodies add up? All other subjects are things, each of the body that has it. */
  bySegment: (measure: number) => boolean;
}

type GatheredSubject = Omit<SubjectSums, 'parts'> & { sums: RunningSums };

/**
 * Adds up contributions for the bodies asked for, whoever they were said to lie below when. Takes as much memory as there
 * are bodies, measures and days asked about, however many contributions there are.
 */
export class GatheredSums {
  private readonly totals = new Map<number, Map<number, RunningSums>>();
  private readonly bySubject = new Map<number, Map<string, GatheredSubject>>();
  private readonly steady: boolean;

  constructor(private readonly gathering: Gathering) {
    // When nobody ever moved, what stands is what happened until then: one addition instead of one for each day asked about.
    this.steady = gathering.membership.versions.length === 1;
  }

  /** @param sign −1 takes it back */
  add(unitId: number, contributed: Contributed, sign: 1 | -1 = 1): void {
    const { measure, subject } = contributed;
    const isLookedAt = this.looksAt(measure, subject);
    this.spread(unitId, contributed, (body, places) => {
      book(this.totalOf(body, measure), places, contributed, sign);
      if (isLookedAt) book(this.subjectOf(body, unitId, measure, subject).sums, places, contributed, sign);
    });
  }

  /** Only to what the subject itself amounts to; the totals hold it already. */
  addToSubject(unitId: number, contributed: Contributed): void {
    const { measure, subject } = contributed;
    if (!this.looksAt(measure, subject)) return;
    this.spread(unitId, contributed, (body, places) => {
      book(this.subjectOf(body, unitId, measure, subject).sums, places, contributed, 1);
    });
  }

  /** Only to what a segment amounts to, at these places. */
  addSegment(
    body: number,
    { measure, subject }: SubjectOfMeasure,
    places: readonly number[],
    amount: number,
    count: number,
  ): void {
    book(this.subjectOf(body, body, measure, subject).sums, places, { amount, count }, 1);
  }

  /** What a body's facts of a measure come to, at these places. */
  addTotal(body: number, measure: number, places: readonly number[], amount: number, count: number): void {
    book(this.totalOf(body, measure), places, { amount, count }, 1);
  }

  /** Call it once, at the end. */
  finish(): { sums: SumTable; subjects: ReadonlyMap<number, readonly SubjectSums[]> } {
    for (const measures of this.totals.values())
      for (const [measure, sums] of measures) if (this.runs(measure)) accumulate(sums);
    const subjects = [...this.bySubject].map(
      ([body, found]) => [body, [...found.values()].map((entry) => this.finished(entry))] as const,
    );
    return { sums: this.totals, subjects: new Map(subjects) };
  }

  private finished({ sums, ...subject }: GatheredSubject): SubjectSums {
    if (this.runs(subject.measure)) accumulate(sums);
    return { ...subject, parts: partsOf(sums) };
  }

  /** Is it kept by stretch until the end? Else as of each day. */
  runs(measure: number): boolean {
    return this.steady || this.gathering.happens(measure);
  }

  private looksAt(measure: number, subject: string | null): subject is string {
    const asked = this.gathering.bySubject.get(measure);
    return subject !== null && asked !== undefined && (asked === null || asked.has(subject));
  }

  private spread(
    unitId: number,
    { measure, day }: Contributed,
    tell: (body: number, places: readonly number[]) => void,
  ): void {
    const { membership, intervals, days } = this.gathering;
    if (this.runs(measure)) {
      const place = intervals.placeAfter(day);
      if (place === null) return;
      for (const body of membership.countedFor(unitId, day)) tell(body, [place]);
      return;
    }
    for (const asOf of days) {
      if (asOf < day) continue;
      for (const body of membership.countedFor(unitId, asOf)) tell(body, [intervals.placeOf(asOf)]);
    }
  }

  private totalOf(body: number, measure: number): RunningSums {
    let measures = this.totals.get(body);
    if (!measures) this.totals.set(body, (measures = new Map()));
    let sums = measures.get(measure);
    if (!sums) measures.set(measure, (sums = this.nothing()));
    return sums;
  }

  private subjectOf(body: number, owner: number, measure: number, subject: string): GatheredSubject {
    const unitId = this.gathering.bySegment(measure) ? body : owner;
    let subjects = this.bySubject.get(body);
    if (!subjects) this.bySubject.set(body, (subjects = new Map()));
    const key = `${unitId}/${measure}/${subject}`;
    let entry = subjects.get(key);
    if (!entry) subjects.set(key, (entry = { unitId, measure, subject, sums: this.nothing() }));
    return entry;
  }

  private nothing(): RunningSums {
    const { length } = this.gathering.intervals.ends;
    return { amounts: new Float64Array(length), counts: new Float64Array(length) };
  }
}

function book(
  sums: RunningSums,
  places: readonly number[],
  { amount, count }: Pick<Contributed, 'amount' | 'count'>,
  sign: 1 | -1,
): void {
  for (const place of places) {
    sums.amounts[place] = (sums.amounts[place] ?? 0) + sign * Number(amount);
    sums.counts[place] = (sums.counts[place] ?? 0) + sign * count;
  }
}
