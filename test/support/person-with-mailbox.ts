import type { Alert, AlertTransition } from '#alerting/domain';
import { composeMessages, type CollectedChange, type Composition, type KnownSubject } from '#delivery';
import { announcement, stageRef } from './journal-entry-factory.js';

/** How long a message waits for changes that settled together, and for how long others are collected. */
export const GATHER = 1_000;
export const COLLECT = 15 * 60_000;

export function stageAlert(id: string, orgUnit: string, from: number, to: number): Alert {
  const kind = to > from ? 'stage-advanced' : 'stage-regressed';
  const { data, ...entry } = announcement({
    kind,
    orgUnit,
    data: { from: stageRef(from), to: stageRef(to) },
  });
  return { ...entry, id, family: 'stage', notifyFrom: 0, announcement: data } as unknown as Alert;
}

export const firing = (alert: Alert, replaced: readonly Alert[] = []): AlertTransition => ({
  change: 'firing',
  alert,
  replaces: replaced.map(({ id }) => id),
  replaced,
  suppressed: null,
});
export const withdrawn = (alert: Alert) =>
  ({
    ...{ change: 'withdrawn', alert, reason: 'typed twice', overtaken: false, suppressed: null },
  }) as unknown as AlertTransition;
export const resolved = (alert: Alert) =>
  ({ change: 'resolved', alert, because: 'changed', suppressed: null }) as unknown as AlertTransition;

/** A person with a mailbox. Its messages are composed whenever the test says so. */
export class Person {
  readonly mailbox: { at: number; kind: string; lines: string[]; replyTo: readonly string[] }[] = [];
  readonly suppressed: string[] = [];
  known = new Map<string, KnownSubject>();
  private waiting: CollectedChange[] = [];
  private collectingUntil: number | null = null;
  private position = 0;

  hear(at: number, transition: AlertTransition, { isWeekly = false, dueAt = at } = {}): void {
    this.waiting.push({ position: (this.position += 1), transition, collectedAt: at, dueAt, isWeekly });
  }

  compose(now: number): Composition {
    let count = 0;
    const composition = composeMessages(
      { waiting: this.waiting, known: [...this.known.values()], collectingUntil: this.collectingUntil },
      { now, clock: now, gatherMs: GATHER, collectMs: COLLECT },
      () => `m${now}-${(count += 1)}`,
    );
    const handled = new Set([
      ...composition.messages.flatMap(({ covers }) => covers),
      ...composition.suppressed.map(({ change }) => change),
    ]);
    this.waiting = this.waiting.filter((change) => !handled.has(change));
    this.collectingUntil = composition.collectingUntil;
    for (const known of composition.known) this.known.set(known.subject, known);
    this.suppressed.push(...composition.suppressed.map(({ reason }) => reason));
    for (const { kind, changes, replyTo } of composition.messages) {
      const lines = changes.map(({ alert, transition }) => {
        const { from, to } = alert.announcement;
        return `${alert.orgUnit} ${transition.change} ${from?.level}→${to?.level}`;
      });
      this.mailbox.push({ at: now, kind, lines: lines.sort(), replyTo });
    }
    return composition;
  }

  get lines(): string[][] {
    return this.mailbox.map(({ lines }) => lines);
  }
}
