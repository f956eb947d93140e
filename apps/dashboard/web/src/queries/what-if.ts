import type { Schemas } from '#contract/domain';
import { dataOf, type ApiClient } from '../api/api-client.js';

/** Countable work, as the actions of an org unit name it. */
export type WorkAsked = Schemas['WorkRequest'];

export type WhatIf = Schemas['WhatIfResponse'];

export type HypotheticalFramework = Schemas['HypotheticalDocument'];

export type HypotheticalResult = Schemas['HypotheticalResultDocument'];

/** Asks what would change with all of the work done. Nothing is stored. */
export function askWhatIf(
  api: ApiClient,
  code: string,
  body: { work: WorkAsked[]; asOf?: string },
): Promise<WhatIf> {
  return dataOf(api.calls.POST('/api/v1/org-units/{code}/what-if', { params: { path: { code } }, body }));
}
