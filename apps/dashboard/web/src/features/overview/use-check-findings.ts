import { useChecks, type CheckRule } from '../../queries/checks.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';

export interface CheckFindings {
  count: number;
  /** The checks that found something, each once. */
  rules: readonly CheckRule[];
}

/** Returns what the checks of the root's figures found; `null`: not known yet, or nothing can be checked. */
export function useCheckFindings({ root, framework, where, asOf }: OverviewSummary): CheckFindings | null {
  const isAssessed = where?.measured ?? false;
  const point = { asOf, knownAt: null, tree: 'as-is', edition: null } as const;
  const checks = useChecks(isAssessed ? root.code : null, framework?.id ?? null, point);
  if (!isAssessed || !checks.data) return null;
  const { items } = checks.data;
  return { count: items.length, rules: [...new Set(items.map(({ rule }) => rule))] };
}
