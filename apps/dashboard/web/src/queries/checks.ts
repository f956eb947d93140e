import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { MarkText } from './maturity.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

export type CheckRule = MarkText['rule'];

/**
 * `nothing-to-check`: no facts, or too few to tell. `not-from-here`: cannot be told from this point of view.
 * Neither is a pass.
 */
export type CheckOutcome = 'passed' | 'failed' | 'nothing-to-check' | 'not-from-here';

/** The checks of an org unit's figures: which of them did not pass, and what came of each. */
export interface Checks {
  asOf: string;
  items: FailedCheck[];
  rules: RuleOutcome[];
}

export interface RuleOutcome {
  rule: CheckRule;
  outcome: CheckOutcome;
}

export interface FailedCheck extends MarkText {
  measure: string;
  /** Of the measure. */
  name: string;
  /** What was compared, in natural units of the measure. */
  observed: number;
  expected: number;
  /** What the measure is part of, where it exceeds that. */
  whole?: { measure: string; name: string };
  /** The days that were looked at, both inclusive. */
  period?: { from: string; to: string };
  /** The KPIs whose values rest on it. */
  kpis: RestingKpi[];
  /** What is not used: the first of them. */
  subjects?: UnusedService[];
}

export interface RestingKpi {
  framework: string;
  kpi: string;
  name: string;
}

export interface UnusedService {
  orgUnit: { code: string; name: string };
  subject: string;
  /** `null`: never registered. */
  name: string | null;
}

/**
 * `framework` null: by all that study the org unit. An edition is one of a framework, so without one it is
 * left out.
 */
function getChecks(
  api: ApiClient,
  code: string,
  { framework, point }: { framework: string | null; point: PointInTime },
  signal?: AbortSignal,
): Promise<Checks> {
  const edition = framework === null ? null : point.edition;
  return api.get<Checks>(
    `/org-units/${encodeURIComponent(code)}/checks`,
    { framework, ...pointQuery({ ...point, edition }) },
    signal,
  );
}

/** `passed-some`: nothing was found, but not all could be looked at. `nothing-checked`: nothing could. */
type ChecksVerdict = 'doubtful' | 'passed-all' | 'passed-some' | 'nothing-checked';

/** All checks in a word. What could not be checked has not passed. */
export function checksVerdict({ items, rules }: Pick<Checks, 'items' | 'rules'>): ChecksVerdict {
  if (items.length > 0) return 'doubtful';
  const passed = rules.filter(({ outcome }) => outcome === 'passed').length;
  if (passed === 0) return 'nothing-checked';
  return passed === rules.length ? 'passed-all' : 'passed-some';
}

/** The checks of an org unit's figures; `framework` null: by all frameworks that study it. */
export function useChecks(
  code: string,
  framework: string | null,
  point: PointInTime,
): UseQueryResult<Checks> {
  const api = useApi();
  return useQuery({
    queryKey: ['checks', code, framework, point],
    queryFn: ({ signal }) => getChecks(api, code, { framework, point }, signal),
    placeholderData: keepPreviousData,
    // It reads more than a year, so it follows what moves by the minute only.
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
}
