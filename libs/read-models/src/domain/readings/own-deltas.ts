import type { Day } from '#kernel';
import type { MeasuredDelta } from '../deltas/index.js';
import type { CarriedSum } from './carried-totals.js';
import type { OwnSlice } from './own-slices.js';

/** What an org unit has on one day, or by how much that differs from what is stored. */
interface OwnDelta {
  day: Day;
  measure: number;
  subject: string | null;
  amount: number;
  count: number;
}

/** What an org unit adds to a sum. */
export interface OwnSum extends CarriedSum {
  orgUnitId: number;
}

/** Gathers own deltas of some org units, so that they can be added up over any days. */
export class OwnDeltas {
  private readonly byKey = new Map<string, OwnDelta>();
  private readonly byOrgUnit = new Map<number, OwnDelta[]>();

  /** @param isBySubject returns whether a measure is also added up by this subject */
  constructor(
    private readonly orgUnitIds: ReadonlySet<number>,
    private readonly isBySubject: (measure: number, subject: string) => boolean,
  ) {}

  /** Adds a delta to the total of its measure, and of its subject. */
  add(orgUnitId: number, delta: MeasuredDelta, sign: 1 | -1): void {
    if (!this.orgUnitIds.has(orgUnitId)) return;
    this.put(orgUnitId, { ...delta, subject: null }, sign);
    this.addToSubject(orgUnitId, delta, sign);
  }

  /** Adds a delta to the total of its subject only. */
  addToSubject(orgUnitId: number, delta: MeasuredDelta, sign: 1 | -1): void {
    const { measure, subject } = delta;
    if (subject !== null && this.orgUnitIds.has(orgUnitId) && this.isBySubject(measure, subject))
      this.put(orgUnitId, delta, sign);
  }

  /** Returns what the slices hold, of totals or of totals by subject. */
  sumsOf(slices: readonly OwnSlice[], bySubject: boolean): OwnSum[] {
    if (this.byOrgUnit.size === 0) return [];
    return slices.flatMap(({ orgUnitId, after, ends, sum }) =>
      (this.byOrgUnit.get(orgUnitId) ?? []).flatMap(({ day, ...delta }) => {
        if ((after !== null && day <= after) || (delta.subject !== null) !== bySubject) return [];
        const place = ends.findIndex((end) => day <= end);
        return place < 0 ? [] : [{ ...delta, orgUnitId, sum: sum + place }];
      }),
    );
  }

  private put(
    orgUnitId: number,
    { measure, subject, day, amount, count }: MeasuredDelta,
    sign: 1 | -1,
  ): void {
    const key = `${orgUnitId}/${measure}/${day}${subject === null ? '' : `/${subject}`}`;
    let delta = this.byKey.get(key);
    if (!delta) {
      delta = { day, measure, subject, amount: 0, count: 0 };
      this.byKey.set(key, delta);
      const known = this.byOrgUnit.get(orgUnitId);
      if (known) known.push(delta);
      else this.byOrgUnit.set(orgUnitId, [delta]);
    }
    delta.amount += sign * Number(amount);
    delta.count += sign * count;
  }
}
