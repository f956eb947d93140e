import { DomainError } from '#kernel';
import { isWarningCode, type IntentionKey } from '#warnings';
import type { AccessScope } from '../access-scope/access-scope.js';

/** What a request names: a kind of warning for a source, in an org unit and below. */
export interface WantedIntention {
  orgUnit: string;
  source: string;
  kind: string;
}

/** @throws DomainError `org-unit-not-found`; `not-found` for an unknown kind of warning */
export function intentionKeyOf({ orgUnit, source, kind }: WantedIntention, scope: AccessScope): IntentionKey {
  const { code } = scope.unit(orgUnit);
  if (!isWarningCode(kind)) throw new DomainError('not-found', `There is no kind of warning "${kind}".`);
  return { orgUnit: code, source, code: kind };
}
