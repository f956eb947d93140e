import type { LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import { isBySegment, type Delta } from '#maturity/domain';
import { FIRST_DAY, LAST_DAY } from '../rollups/index.js';
import type { MeasuredDelta } from './measured-delta.js';

/**
 * A measure of our own, beside those of the catalogue: how many effective facts happened on a day. It tells
 * when an org unit was last heard of, and its grand total must equal the effective facts of the log.
 */
export const FACTS = 'facts';

/** The ids that read models know measures by. */
export class MeasureIds {
  private readonly names = new Map<number, string>();
  private readonly bySegment = new Set<number>();

  constructor(private readonly ids: ReadonlyMap<string, number>) {
    for (const [name, id] of ids) {
      this.names.set(id, name);
      if (isBySegment(name)) this.bySegment.add(id);
    }
  }

  with(others: Iterable<[name: string, id: number]>): MeasureIds {
    return new MeasureIds(new Map([...this.ids, ...others]));
  }

  /** @throws RangeError for a measure that the catalogue lacks. */
  of(name: string): number {
    const id = this.ids.get(name);
    if (id === undefined) throw new RangeError(`The measure ${name} has no id.`);
    return id;
  }

  /** `undefined` when nothing was ever counted under this name. */
  find(name: string): number | undefined {
    return this.ids.get(name);
  }

  nameOf(id: number): string | undefined {
    return this.names.get(id);
  }

  /** Are its subjects segments or amounts, which org units add up, and not entities of their own? */
  isBySegment(id: number): boolean {
    return this.bySegment.has(id);
  }

  /** That the event happened. */
  factOf(event: LoggedEvent, zone: DayZone): MeasuredDelta {
    return { measure: this.of(FACTS), day: zone.dayOf(event.time), amount: 1, count: 1, subject: null };
  }

  /**
   * Days that no calendar shows are left out, whatever lies on them can never be asked for.
   * @throws RangeError for an amount that is not whole.
   */
  deltas(deltas: readonly Delta[]): MeasuredDelta[] {
    const result: MeasuredDelta[] = [];
    for (const { measure, day, amount, subject, n = 1 } of deltas) {
      if (!Number.isInteger(amount)) throw new RangeError(`${measure} cannot take an amount of ${amount}.`);
      if (day < FIRST_DAY || day > LAST_DAY) continue;
      result.push({ measure: this.of(measure), day, amount, count: n, subject: subject ?? null });
    }
    return result;
  }
}
