/**
 * What made it necessary to assess an org unit again.
 * - `new`: a fact of the day on which it was recorded, or of a later day.
 * - `late`: a fact of an earlier day than the one on which it was recorded, in the installation's time zone.
 * - `corrected`, `retracted`: an amendment of an earlier fact.
 * - `backfill`: a fact sent as history.
 * - `merger`: the org tree changed: a merger, split, move or dissolution.
 * - `edition`: other framework files, or another edition became valid.
 * - `day-end`: a day ended; windows and freshness move without a fact.
 * - `rebuild`: rebuilt read models differ from those before.
 */
export const markCauses = [
  'new',
  'late',
  'corrected',
  'retracted',
  'backfill',
  'merger',
  'edition',
  'day-end',
  'rebuild',
] as const;

export type MarkCause = (typeof markCauses)[number];

/** Why an org unit has to be assessed again, and by which facts. */
export interface MarkReason {
  cause: MarkCause;
  /** True for facts sent as history, also for their corrections and retractions: they notify nobody. */
  backfill: boolean;
  /** The run that the facts belong to, if any. */
  run: number | null;
  /** The log positions of the first and the last of these facts; `null` without a fact. */
  first: number | null;
  last: number | null;
}

export interface DirtyMark extends MarkReason {
  orgUnitId: number;
}

/** Returns the reason of a change that no fact caused. */
export function reasonWithoutFact(cause: MarkCause): MarkReason {
  return { cause, backfill: false, run: null, first: null, last: null };
}

/** Gathers dirty marks: one per org unit, cause and run, with the range of positions of its facts. */
export class GatheredMarks {
  private readonly byOrgUnit = new Map<number, Map<string, DirtyMark>>();

  add(orgUnitId: number, reason: MarkReason): void {
    let marks = this.byOrgUnit.get(orgUnitId);
    if (!marks) this.byOrgUnit.set(orgUnitId, (marks = new Map()));
    const key = `${reason.cause} ${reason.backfill} ${reason.run ?? ''}`;
    const known = marks.get(key);
    if (!known) marks.set(key, { orgUnitId, ...reason });
    else {
      known.first = lesser(known.first, reason.first);
      known.last = greater(known.last, reason.last);
    }
  }

  all(): DirtyMark[] {
    return [...this.byOrgUnit.values()].flatMap((marks) => [...marks.values()]);
  }
}

function lesser(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function greater(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
