import type { LoggedEvent } from '#event-log/domain';
import type { DayZone, LocalizedText } from '#kernel';
import type { Framework, MeasureDefinition } from '#maturity/domain';

/** An event as a text mentions it. */
export type MentionedEvent = Pick<LoggedEvent, 'position' | 'type' | 'subject' | 'time'> &
  Partial<Pick<LoggedEvent, 'orgUnit' | 'data'>>;

/**
 * Looks up the names of codes. An unknown code is shown as it is, so that a missing name never delays a
 * notification.
 */
export interface NotificationContext {
  orgUnitName(code: string): LocalizedText | string | undefined;
  /** Returns the framework in this edition; in any known edition when this one is unknown or not given. */
  framework(id: string, edition?: string): Framework | undefined;
  measure(id: string): Pick<MeasureDefinition, 'unitOfWork'> | undefined;
  /** Returns the event at a position of the log, where the caller has loaded it. */
  event?(position: number): MentionedEvent | undefined;
  /** The time zone of days and times. */
  zone: DayZone;
}
