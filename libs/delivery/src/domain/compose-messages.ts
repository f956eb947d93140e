import type { Alert, AlertTransition } from '#alerting/domain';
import { sinceBefore, stateAfter, stateBefore, subjectKeyOf } from './alert-subject.js';
import type { SuppressReason } from './outcome.js';

/** A change that waits for one receiver, in the order of the journal. */
export interface CollectedChange {
  position: number;
  transition: AlertTransition;
  /** When it was collected, in real time. */
  collectedAt: number;
  /** When it is sent at the latest by its schedule; for a weekly summary, the next Monday. */
  dueAt: number;
  /** True: it waits for the weekly summary. */
  isWeekly: boolean;
}

/** What a receiver was notified of about one subject. */
export interface KnownSubject {
  /** See `subjectKeyOf`. */
  subject: string;
  /** The alert that the receiver takes for firing; `null`: it knows of none. */
  alertId: string | null;
  /** The state that the receiver knows of. */
  state: string;
  /** The messages about the subject, oldest first. */
  messageIds: readonly string[];
}

/** A receiver with everything that waits for it. */
export interface ReceiverState {
  waiting: readonly CollectedChange[];
  known: readonly KnownSubject[];
  /** Until when changes are collected after the last message; `null`: the next change is sent at once. */
  collectingUntil: number | null;
}

export interface Timing {
  /** Real time, in epoch milliseconds. */
  now: number;
  /** Thang's clock. Cool-downs follow it. */
  clock: number;
  /** How long a message waits for further changes that settled together with the first. */
  gatherMs: number;
  /** How long changes are collected after a message. */
  collectMs: number;
}

/** One change as a message tells it: possibly several transitions, from the first state to the last. */
export interface NetChange {
  alert: Alert;
  transition: AlertTransition;
  position: number;
  /** In a withdrawal: the message that is withdrawn. */
  noticeId: string | null;
}

export interface ComposedMessage {
  id: string;
  kind: 'withdrawal' | 'collected' | 'weekly';
  changes: readonly NetChange[];
  /** The transitions that it accounts for, also those that others have overtaken. */
  covers: readonly CollectedChange[];
  /** The messages that it answers, oldest first. */
  replyTo: readonly string[];
}

export interface Composition {
  messages: readonly ComposedMessage[];
  suppressed: readonly { change: CollectedChange; reason: SuppressReason }[];
  known: readonly KnownSubject[];
  collectingUntil: number | null;
  /** What goes on waiting, and until when. */
  left: readonly { change: CollectedChange; until: number }[];
}

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

/** What a sequence of transitions about one subject amounts to for a receiver. */
interface Net {
  /** What to tell; `null`: nothing. */
  alert: Alert | null;
  last: CollectedChange;
  alertId: string | null;
  state: string;
}

function netOf(sequence: readonly CollectedChange[], known: KnownSubject | undefined): Net {
  const last = sequence.at(-1) as CollectedChange;
  const firing = sequence.filter(isFiring).map(({ transition }) => transition.alert);
  const { alert, suppressed } = last.transition;
  if (!isFiring(last)) {
    const tells = suppressed === null && known !== undefined && known.alertId !== null;
    return { alert: tells ? alert : null, last, alertId: null, state: stateBefore(alert) };
  }
  const first = firing[0] ?? alert;
  const state = stateAfter(alert);
  if (state !== (known?.state ?? stateBefore(first)))
    return { alert: sinceBefore(alert, first), last, alertId: alert.id, state };
  return { alert: null, last, alertId: known?.alertId == null ? null : alert.id, state };
}

/** A stage that is no longer close because it was reached is not told beside the stage itself. */
function withoutReached(
  changes: readonly { change: CollectedChange; alert: Alert }[],
): { change: CollectedChange; alert: Alert }[] {
  const fired = new Set(changes.filter(({ change }) => isFiring(change)).map(({ alert }) => trackOf(alert)));
  return changes.filter(
    ({ change: { transition }, alert }) =>
      !(transition.change === 'resolved' && transition.because === 'reached' && fired.has(trackOf(alert))),
  );
}

function suppressReasonIn(sequence: readonly CollectedChange[]): SuppressReason {
  const { change, suppressed } = (sequence.at(-1) as CollectedChange).transition;
  if (suppressed !== null) return 'not-notifiable';
  return sequence.length === 1 && change !== 'firing' ? 'not-notified-before' : 'net-nothing';
}

function groupBySubject(changes: readonly CollectedChange[]): CollectedChange[][] {
  const groups = new Map<string, CollectedChange[]>();
  for (const change of changes) {
    const key = subjectKeyOf(change.transition.alert);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function subjectOf(sequence: readonly CollectedChange[]): string {
  return subjectKeyOf((sequence[0] as CollectedChange).transition.alert);
}

function trackOf({ orgUnit, framework, track }: Alert): string {
  return JSON.stringify([orgUnit, framework, track]);
}

function isWithdrawal({ transition }: CollectedChange): boolean {
  return transition.change === 'withdrawn' && transition.suppressed === null;
}

function isFiring({ transition }: CollectedChange): boolean {
  return transition.change === 'firing';
}

function alertIdOf({ transition }: CollectedChange): string {
  return transition.alert.id;
}
