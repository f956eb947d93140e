import { useChecks } from '../../queries/checks.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';

/** Returns how many checks of the root's figures failed; `null`: not known yet, or nothing can be checked. */
export function useCheckFindings({ root, framework, where, asOf }: OverviewSummary): number | null {
  const isAssessed = where?.measured ?? false;
  const point = { asOf, knownAt: null, tree: 'as-is', edition: null } as const;
  const checks = useChecks(isAssessed ? root.code : null, framework?.id ?? null, point);
  return isAssessed ? (checks.data?.items.length ?? null) : null;
}
