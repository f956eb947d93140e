import type { LocalizedText } from '#kernel';
import type { Framework, MeasureDefinition } from '#maturity/domain';

/**
 * Looks up the names of codes. An unknown code is shown as it is, so that a missing name never delays a
 * notification.
 */
export interface NotificationContext {
  orgUnitName(code: string): LocalizedText | string | undefined;
  /** Returns the framework in this edition; in any known edition when this one is unknown or not given. */
  framework(id: string, edition?: string): Framework | undefined;
  measure(id: string): Pick<MeasureDefinition, 'unitOfWork'> | undefined;
}
