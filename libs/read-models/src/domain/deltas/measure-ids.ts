import { nounOf, type LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import { isBySegment, measureCatalogue, overriddenId, reportedId, type Delta } from '#maturity/domain';
import { FIRST_DAY, LAST_DAY } from '../rollups/index.js';
import { senderText } from '../silence/index.js';
import type { MeasuredDelta } from './measured-delta.js';

/**
 * A measure of the read models themselves, in addition to those of the catalogue: the number of effective
 * facts by day. It shows when an org unit last reported. Its grand total must equal the number of effective
 * facts in the log.
 */
export const FACTS = 'facts';

/** Maps the names of measures to their ids in the read models, and back. */
export class MeasureIds {
  private readonly names = new Map<number, string>();
  private readonly bySegment = new Set<number>();
  private readonly own = new Set<number>();
  /** The stocks that org units may observe, by the measure of the observed number. */
  private readonly observed = new Map<number, { stock: number; overridden: number }>();
  private readonly facts: number | undefined;

  constructor(private readonly ids: ReadonlyMap<string, number>) {
    this.facts = ids.get(FACTS);
    for (const [name, id] of ids) {
      this.names.set(id, name);
      if (isBySegment(name)) this.bySegment.add(id);
      if (measureCatalogue.get(name)?.own) this.own.add(id);
      const [reported, overridden] = [ids.get(reportedId(name)), ids.get(overriddenId(name))];
      if (reported === undefined || overridden === undefined) continue;
      if (measureCatalogue.get(name)?.kind === 'stock')
        this.observed.set(reported, { stock: id, overridden });
    }
  }

  with(others: Iterable<[name: string, id: number]>): MeasureIds {
    return new MeasureIds(new Map([...this.ids, ...others]));
  }

  /** @throws RangeError for a measure without an id. */
  of(name: string): number {
    const id = this.ids.get(name);
    if (id === undefined) throw new RangeError(`The measure ${name} has no id.`);
    return id;
  }

  /** Returns the id, or `undefined` when no delta has ever used this name. */
  find(name: string): number | undefined {
    return this.ids.get(name);
  }

  nameOf(id: number): string | undefined {
    return this.names.get(id);
  }

  /**
   * Returns true when the measure's subjects are segments or amounts, which are added up over org units.
   * Otherwise its subjects are single entities.
   */
  isBySegment(id: number): boolean {
    return this.bySegment.has(id);
  }

  /** Returns true when the measure is a figure about the org unit itself, which no merger changes. */
  isOwn(id: number): boolean {
    return this.own.has(id);
  }

  /** Returns the stock whose observed number this measure is, with the measure of what it overrides. */
  observedBy(id: number): { stock: number; overridden: number } | undefined {
    return this.observed.get(id);
  }

  /** Returns the ids of the measures that count entities with at least one event. */
  distinct(): number[] {
    return [...this.ids]
      .filter(([name]) => measureCatalogue.get(name)?.kind === 'distinct')
      .map(([, id]) => id);
  }

  /** Returns the delta that counts the event itself as one fact of its source. */
  factOf(event: LoggedEvent, zone: DayZone): MeasuredDelta {
    const subject = senderText(nounOf(event.type) ?? '', event.source);
    return {
      measure: this.facts ?? this.of(FACTS),
      day: zone.dayOf(event.time),
      amount: 1,
      count: 1,
      subject,
    };
  }

  /** Returns true for the measure whose subjects are the senders of facts. */
  isFacts(id: number): boolean {
    return id === this.facts;
  }

  /**
   * Converts deltas to measure ids. Leaves out days outside the calendar, because no question can ask for
   * them.
   * @throws RangeError for an amount that is not a whole number.
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
