import type { Alert } from '#alerting/domain';
import { sinceBefore, stateAfter, stateBefore, subjectKeyOf } from './alert-subject.js';
import type {
  CollectedChange,
  ComposedMessage,
  Composition,
  KnownSubject,
  NetChange,
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

/** How many notices about a subject are remembered, so that each of them can be withdrawn. */
const MAX_NOTICES = 20;

/** The longest wait for changes that settle together, in multiples of the usual one. */
const MAX_GATHERING = 10;

/**
 * Decides what a receiver gets now of the changes that wait for it.
 *
 * - Withdrawals never wait for a collection. They go to a receiver that was notified of the alert, as an
 *   answer to that message; an alert that is withdrawn before it was sent is not sent. Of two alerts about
 *   the same that are both withdrawn, each that the receiver was notified of is named.
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
    const covers: CollectedChange[] = [];
    const changes: NetChange[] = [];
    for (const withdrawal of withdrawals.filter((each) => !this.isDroppedUnsent(each, others))) {
      const { transition, position } = withdrawal;
      const { alert } = transition;
      const known = this.known.get(subjectKeyOf(alert));
      const noticeId = known ? noticeOf(alert, known) : null;
      const said = changes.findLast(
        (each) => isSameAlertSubject(each.alert, alert) && (noticeId === null || each.noticeId === noticeId),
      );
      // One notice may have told of several alerts: it led from where the first of them began.
      if (said) said.alert = sinceBefore(said.alert, alert);
      else if (noticeId !== null) changes.push({ alert, transition, position, noticeId });
      else {
        this.suppress([withdrawal], 'not-notified-before');
        continue;
      }
      covers.push(withdrawal);
      if (known && isKnownOf(alert, known))
        this.learn(known, { alertId: null, state: stateBefore(alert) }, id);
    }
    this.send('withdrawal', id, changes, covers);
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

  /** Drops an alert that still waits from `others`, together with its withdrawal. */
  private isDroppedUnsent(withdrawal: CollectedChange, others: CollectedChange[]): boolean {
    const id = alertIdOf(withdrawal);
    const unsent = others.findIndex((change) => isFiring(change) && alertIdOf(change) === id);
    if (unsent < 0) return false;
    this.suppress([...others.splice(unsent, 1), withdrawal], 'net-nothing');
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
        const before = known ?? { subject: subjectOf(sequence), messageIds: [], notices: [] };
        const notice = isFiring(net.last) ? [{ alertId: net.alert.id, messageId: id }] : [];
        this.learn({ ...before, notices: [...before.notices, ...notice] }, net, id);
      } else {
        this.suppress(sequence, suppressReasonIn(sequence));
        if (known) this.learn(known, net, null);
      }
    }
    const said = withoutReached(changes).map(({ change: { transition, position }, alert }) => ({
      ...{ alert, transition, position },
      noticeId: null,
    }));
    this.send(kind, id, said, covers);
    return covers.length > 0;
  }

  private send(
    kind: ComposedMessage['kind'],
    id: string,
    changes: readonly NetChange[],
    covers: readonly CollectedChange[],
  ): void {
    if (changes.length === 0) return;
    const replyTo = kind === 'withdrawal' ? changes.flatMap((change) => this.threadOf(change, id)) : [];
    this.messages.push({ id, kind, changes, covers, replyTo: [...new Set(replyTo)] });
  }

  /** Returns the messages about the subject of a change before this one. */
  private threadOf({ alert }: NetChange, id: string): string[] {
    const known = this.known.get(subjectKeyOf(alert));
    return (known?.messageIds ?? []).filter((messageId) => messageId !== id);
  }

  private learn(
    { subject, messageIds, notices }: Pick<KnownSubject, 'subject' | 'messageIds' | 'notices'>,
    { alertId, state }: Pick<KnownSubject, 'alertId' | 'state'>,
    messageId: string | null,
  ): void {
    const ids = messageId === null ? messageIds : [...messageIds, messageId];
    const known = { subject, alertId, state, messageIds: ids, notices: notices.slice(-MAX_NOTICES) };
    this.known.set(subject, known);
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

/** Returns the message by which the receiver was notified of the alert; `null`: it was not. */
function noticeOf({ id }: Alert, { alertId, notices }: KnownSubject): string | null {
  const notice = notices.findLast((each) => each.alertId === id) ?? (alertId === id ? notices.at(-1) : null);
  return notice?.messageId ?? null;
}

function isSameAlertSubject(one: Alert, other: Alert): boolean {
  return subjectKeyOf(one) === subjectKeyOf(other);
}

/** Whether a withdrawn alert brought the subject to the state that the receiver knows of. */
function isKnownOf(alert: Alert, { alertId, state }: KnownSubject): boolean {
  return alertId === alert.id || (alertId === null && state === stateAfter(alert));
}
