import type { Alert } from '#alerting/domain';
import { stateBefore, subjectKeyOf } from './alert-subject.js';
import type {
  CollectedChange,
  ComposedMessage,
  Composition,
  KnownSubject,
  ReceiverState,
  Timing,
} from './composition.js';
import {
  alertIdOf,
  groupBySubject,
  isFiring,
  isWithdrawal,
  netOf,
  subjectOf,
  suppressReasonIn,
  withoutReached,
} from './net-changes.js';
import type { SuppressReason } from './outcome.js';

/** The longest wait for changes that settle together, in multiples of the usual one. */
const MAX_GATHERING = 10;

/**
 * Decides what a receiver gets now of the changes that wait for it.
 *
 * - Withdrawals never wait for a collection. They go to a receiver that was notified of the alert, as an
 *   answer to that message; an alert that is withdrawn before it was sent is not sent.
 * - The first change is sent at once. Others are collected for a while and sent as one message, net: what has
 *   come back to the state that the receiver knows is not sent.
 * - What waits for the weekly summary is sent net, as one message.
 */
export function composeMessages(
  { waiting, known, collectingUntil }: ReceiverState,
  timing: Timing,
  newId: () => string,
): Composition {
  const composer = new Composer(known, timing, newId);
  const rest = composer.withdraw(waiting);
  const subjects = groupBySubject(rest);
  const isWeekly = (changes: readonly CollectedChange[]): boolean => changes.every((each) => each.isWeekly);
  const until = composer.collect(
    subjects.filter((changes) => !isWeekly(changes)),
    collectingUntil,
  );
  composer.summarize(subjects.filter(isWeekly));
  return composer.result(until);
}

class Composer {
  private readonly known: Map<string, KnownSubject>;
  private readonly changed = new Set<string>();
  private readonly messages: ComposedMessage[] = [];
  private readonly suppressed: { change: CollectedChange; reason: SuppressReason }[] = [];
  private readonly left: { change: CollectedChange; until: number }[] = [];

  constructor(
    known: readonly KnownSubject[],
    private readonly timing: Timing,
    private readonly newId: () => string,
  ) {
    this.known = new Map(known.map((each) => [each.subject, each]));
  }

  /** Sends the withdrawals, and returns the other changes. */
  withdraw(waiting: readonly CollectedChange[]): CollectedChange[] {
    const withdrawals = waiting.filter(isWithdrawal);
    const others = waiting.filter((change) => !isWithdrawal(change));
    const until = this.gatheredAt(withdrawals);
    if (until > this.timing.now) {
      this.wait(withdrawals, until);
      return others.filter((change) => !withdrawals.some((each) => alertIdOf(each) === alertIdOf(change)));
    }
    const id = this.newId();
    const sent = withdrawals.filter((withdrawal) => this.takeBack(withdrawal, others, id));
    this.send('withdrawal', id, sent, sent);
    return others;
  }

  /** Sends what was collected, and returns until when the next changes are collected. */
  collect(subjects: readonly CollectedChange[][], collectingUntil: number | null): number | null {
    const until = Math.max(collectingUntil ?? 0, this.gatheredAt(subjects.flat()));
    if (until > this.timing.now) {
      this.wait(subjects.flat(), until);
      return collectingUntil;
    }
    return this.sendNet('collected', subjects) ? this.timing.now + this.timing.collectMs : collectingUntil;
  }

  summarize(subjects: readonly CollectedChange[][]): void {
    const until = Math.min(...subjects.flat().map(({ dueAt }) => dueAt));
    if (until > this.timing.now) this.wait(subjects.flat(), until);
    else this.sendNet('weekly', subjects);
  }

  result(collectingUntil: number | null): Composition {
    return {
      messages: this.messages,
      suppressed: this.suppressed,
      known: [...this.changed].flatMap((subject) => this.known.get(subject) ?? []),
      collectingUntil,
      left: this.left,
    };
  }

  /**
   * Returns true when the receiver was notified of the withdrawn alert. An alert that still waits is dropped
   * from `others` together with its withdrawal.
   */
  private takeBack(withdrawal: CollectedChange, others: CollectedChange[], messageId: string): boolean {
    const { alert } = withdrawal.transition;
    const unsent = others.findIndex((change) => isFiring(change) && alertIdOf(change) === alert.id);
    if (unsent >= 0) {
      this.suppress([...others.splice(unsent, 1), withdrawal], 'net-nothing');
      return false;
    }
    const known = this.known.get(subjectKeyOf(alert));
    if (known?.alertId !== alert.id) {
      this.suppress([withdrawal], 'not-notified-before');
      return false;
    }
    this.learn(known, { alertId: null, state: stateBefore(alert) }, messageId);
    return true;
  }

  private sendNet(kind: 'collected' | 'weekly', subjects: readonly CollectedChange[][]): boolean {
    const id = this.newId();
    const covers: CollectedChange[] = [];
    const changes: { change: CollectedChange; alert: Alert }[] = [];
    for (const sequence of subjects) {
      const net = netOf(sequence, this.known.get(subjectOf(sequence)));
      if (net.alert && isFiring(net.last) && net.alert.notifyFrom > this.timing.clock) {
        this.wait(sequence, this.timing.now + net.alert.notifyFrom - this.timing.clock);
        continue;
      }
      const known = this.known.get(subjectOf(sequence));
      if (net.alert) {
        covers.push(...sequence);
        changes.push({ change: net.last, alert: net.alert });
        const before = known ?? { subject: subjectOf(sequence), messageIds: [] };
        this.learn(before, net, id);
      } else {
        this.suppress(sequence, suppressReasonIn(sequence));
        if (known) this.learn(known, net, null);
      }
    }
    const said = withoutReached(changes);
    this.send(kind, id, said.length > 0 ? said.map(({ change }) => change) : [], covers, said);
    return covers.length > 0;
  }

  private send(
    kind: ComposedMessage['kind'],
    id: string,
    changes: readonly CollectedChange[],
    covers: readonly CollectedChange[],
    net: readonly { change: CollectedChange; alert: Alert }[] = [],
  ): void {
    if (changes.length === 0) return;
    const isAnswer = kind === 'withdrawal';
    const threads = changes.map((change) => this.threadOf(change, id));
    this.messages.push({
      id,
      kind,
      changes: changes.map((change, index) => ({
        alert: net.find((each) => each.change === change)?.alert ?? change.transition.alert,
        transition: change.transition,
        position: change.position,
        noticeId: isAnswer ? (threads[index]?.at(-1) ?? null) : null,
      })),
      covers,
      replyTo: isAnswer ? [...new Set(threads.flat())] : [],
    });
  }

  /** Returns the messages about the subject of a change before this one. */
  private threadOf({ transition }: CollectedChange, id: string): string[] {
    const known = this.known.get(subjectKeyOf(transition.alert));
    return (known?.messageIds ?? []).filter((messageId) => messageId !== id);
  }

  private learn(
    { subject, messageIds }: Pick<KnownSubject, 'subject' | 'messageIds'>,
    { alertId, state }: Pick<KnownSubject, 'alertId' | 'state'>,
    messageId: string | null,
  ): void {
    const ids = messageId === null ? messageIds : [...messageIds, messageId];
    this.known.set(subject, { subject, alertId, state, messageIds: ids });
    this.changed.add(subject);
  }

  private suppress(changes: readonly CollectedChange[], reason: SuppressReason): void {
    this.suppressed.push(...changes.map((change) => ({ change, reason })));
  }

  private wait(changes: readonly CollectedChange[], until: number): void {
    this.left.push(...changes.map((change) => ({ change, until })));
  }

  /** Returns when changes that settled together are all there: soon after the last one, within a bound. */
  private gatheredAt(changes: readonly CollectedChange[]): number {
    const { gatherMs } = this.timing;
    const times = changes.map(({ collectedAt }) => collectedAt);
    return Math.min(Math.max(...times) + gatherMs, Math.min(...times) + MAX_GATHERING * gatherMs);
  }
}
