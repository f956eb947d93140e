import { toPlainText, type AlertTransition, type NotificationText } from '#alerting/domain';
import type { Language } from '#kernel';

/**
 * The content of a notification about one transition of an alert. It is written once, with the change itself,
 * so that all attempts send the same.
 */
export interface NotificationContent {
  /** The facts. Names are given in every language. */
  payload: NotificationPayload;
  texts: Readonly<Record<Language, NotificationText>>;
  /** What a mail carries beside its text. */
  mail?: MailDetails;
}

export interface MailDetails {
  /** Where the page shows everything that the mail is about. */
  url: string;
  /** The ids of the messages that this one answers, oldest first; mail programs show them together. */
  replyTo: readonly string[];
  /** Pauses the subscription without signing in. */
  unsubscribe: string;
}

/** The JSON of a notification without `title` and `text`, which come in the language of the subscription. */
export type NotificationPayload = AlertPayload | SubscriptionPayload;

interface AlertPayload {
  type: `alert.${AlertTransition['change']}`;
  /** When the change was announced, RFC 3339. */
  timestamp: string;
  data: Readonly<Record<string, unknown>> & { alert: Readonly<Record<string, unknown>> & { id: string } };
}

/** A message about a subscription itself: a test, or that it was disabled. */
interface SubscriptionPayload {
  type: 'subscription.test' | 'subscription.disabled';
  timestamp: string;
  data: Readonly<Record<string, unknown>> & { subscription: { id: string; url: string } };
}

/** Returns the link to what a notification is about. */
export function linkOf({ data }: NotificationPayload): string {
  return 'subscription' in data
    ? (data as SubscriptionPayload['data']).subscription.url
    : String((data as AlertPayload['data']).alert['url']);
}

/** A message as a channel sends it. */
export interface OutgoingMessage {
  /** The same over all attempts, so that a receiver can drop repeats. */
  id: string;
  language: Language;
  content: NotificationContent;
  /** Where in which trace the change was caused. It is passed on to receivers that can take it. */
  traceparent?: string | null;
}

/** Returns the message as JSON: the facts, with title and text in the language of the subscription. */
export function notificationJson({ content, language }: OutgoingMessage): string {
  const text = content.texts[language];
  const { data, ...envelope } = content.payload;
  return JSON.stringify({
    ...envelope,
    data: { ...data, language, title: text.title, text: toPlainText(text) },
  });
}
