import type { Alert, AlertTransition } from '#alerting/domain';
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
  /** The last alerts about it that the receiver was notified of, oldest first, and by which message. */
  notices: readonly Notice[];
}

export interface Notice {
  alertId: string;
  messageId: string;
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
