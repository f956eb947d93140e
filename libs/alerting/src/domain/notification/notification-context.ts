import type { LocalizedText } from '#kernel';
import type { Framework, MeasureDefinition } from '#maturity/domain';

/** Where the words for codes come from. What it does not know reads as its code: a notice is never held back for a name. */
export interface NotificationContext {
  orgUnitName(code: string): LocalizedText | string | undefined;
  /** In the edition, else in any that is known. */
  framework(id: string, edition?: string): Framework | undefined;
  measure(id: string): Pick<MeasureDefinition, 'unitOfWork'> | undefined;
}
