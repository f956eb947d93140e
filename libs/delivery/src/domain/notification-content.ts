import type { Language } from '#kernel';
import type { NotificationText } from '#alerting/domain';

/**
 * The content of a notification about one transition of an alert. It is written once, with the change itself,
 * so that all attempts send the same.
 */
export interface NotificationContent {
  /** The facts. Names are given in every language. */
  payload: WebhookPayload;
  texts: Readonly<Record<Language, NotificationText>>;
}

/**
 * The JSON of a webhook without `title` and `text`, which come in the language of the subscription. See the
 * README.
 */
export interface WebhookPayload {
  type: 'alert.raised' | 'alert.cleared';
  /** When the change was announced, RFC 3339. */
  timestamp: string;
  data: Readonly<Record<string, unknown>> & { alert: Readonly<Record<string, unknown>> & { id: string } };
}

/** A message as a channel sends it. */
export interface OutgoingMessage {
  /** The same over all attempts, so that a receiver can drop repeats. */
  id: string;
  language: Language;
  content: NotificationContent;
}
