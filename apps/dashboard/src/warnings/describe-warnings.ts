import { inLanguage, type Language } from '#kernel';
import { describeKind, describeWarning, type FoundWarning, type Intention } from '#warnings';
import type { AccessScope } from '../access-scope/access-scope.js';
import { toInstant } from '../assessment/instants.js';
import type { FoundWarningDocument, IntentionDocument } from './warning.response.js';

/** Describes warnings about recorded events, as far as the caller sees the org units of their examples. */
export function foundWarningDocument(
  { code, source, count, intended, examples, foundAt }: FoundWarning,
  scope: AccessScope,
  language: Language,
): FoundWarningDocument {
  return {
    ...{ code, source, count, ...describeKind(code, language) },
    foundAt: toInstant(foundAt),
    intended: intended && intentionDocument(intended),
    examples: examples.map(({ position, pointer, values, event: { type, subject, orgUnit } }) => {
      const unit = orgUnit === null ? undefined : scope.tree.get(orgUnit);
      return {
        position: String(position),
        ...{ pointer, type, subject },
        orgUnit: unit ? { code: unit.code, name: inLanguage(unit.name, language) } : null,
        detail: describeWarning({ code, values }, language).detail,
      };
    }),
  };
}

export function intentionDocument({
  orgUnit,
  source,
  code,
  reason,
  by,
  since,
}: Intention): IntentionDocument {
  return { orgUnit, source, code, reason, by, since: toInstant(since) };
}
