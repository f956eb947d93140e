import type { Language } from '#kernel';
import type { NotificationText } from '#alerting/domain';

/** What is told of one transition of an alert: written once, with the change itself, so that no attempt differs from another. */
export interface NotificationContent {
  /** The facts, language by language where they are text. */
  payload: WebhookPayload;
  texts: Readonly<Record<Language, NotificationText>>;
}

/** The body of a webhook but for `title` and `text`, which come in the subscription's language. See the README. */
export interface WebhookPayload {
  type: 'alert.raised' | 'alert.cleared';
  /** When the change was concluded, RFC 3339. */
  timestamp: string;
  data: Readonly<Record<string, unknown>> & { alert: Readonly<Record<string, unknown>> & { id: string } };
}

/** A message as a channel gets it. */
export interface OutgoingMessage {
  /** The same over all attempts, so that a receiver can drop repeats. */
  id: string;
  language: Language;
  content: NotificationContent;
}
