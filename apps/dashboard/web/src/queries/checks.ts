import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { MarkText } from './maturity.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

export type CheckRule = MarkText['rule'];

/**
 * `nothing-to-check`: no facts, or too few. `not-from-here`: not possible at this point in time. Neither of
 * them is a pass.
 */
export type CheckOutcome = 'passed' | 'failed' | 'nothing-to-check' | 'not-from-here';

/** The checks of an org unit's figures: the findings, and the outcome of each check. */
export interface Checks {
  asOf: string;
  items: FailedCheck[];
  rules: RuleOutcome[];
  /** Sources that are silent about the org unit or one below it, the latest to fall silent first. */
  silentSources: SilentSource[];
  /** How many there are in all. */
  silentSourcesTotal: number;
  /** What recorded events of the org unit and those below it warn of. */
  warnings: EventWarning[];
}

/** A source that has sent nothing about an org unit for longer than usual. */
export interface SilentSource {
  orgUnit: { code: string; name: string };
  source: string;
  /** The last day with a fact. */
  lastHeard: string;
  silentSince: string;
  /** The usual number of days between facts; `null`: not known. */
  usualGapDays: number | null;
}

/** Warnings of one kind about events of one source. */
export interface EventWarning {
  code: string;
  name: string;
  /** What to do about it. */
  advice: string;
  source: string;
  count: number;
  /** `null`: not called intended. */
  intended: Intention | null;
  examples: { position: string; pointer: string; detail: string }[];
}

/** Somebody said that a source means what a kind of warning points at. */
export interface Intention {
  orgUnit: string;
  source: string;
  code: string;
  reason: string;
  by: string;
  since: string;
}

const intendedPath = (orgUnit: string, code: string): string =>
  `/org-units/${encodeURIComponent(orgUnit)}/warnings/${code}/intended`;

/** Silences the kind for the source, in this org unit and below. */
export function callIntended(
  api: ApiClient,
  orgUnit: string,
  { code, source }: Pick<EventWarning, 'code' | 'source'>,
  reason: string,
): Promise<Intention> {
  return api.send<Intention>(intendedPath(orgUnit, code), { method: 'PUT', body: { source, reason } });
}

export function takeBackIntended(
  api: ApiClient,
  { orgUnit, code, source }: Pick<Intention, 'orgUnit' | 'code' | 'source'>,
): Promise<unknown> {
  return api.send(intendedPath(orgUnit, code), { method: 'DELETE', query: { source } });
}

export interface RuleOutcome {
  rule: CheckRule;
  outcome: CheckOutcome;
}

export interface FailedCheck extends MarkText {
  measure: string;
  /** Name of the measure. */
  name: string;
  /** The two numbers that were compared, in natural units of the measure. */
  observed: number;
  expected: number;
  /** The whole that the measure exceeds although it is a part of it. */
  whole?: { measure: string; name: string };
  /** The days that were checked, both inclusive. */
  period?: { from: string; to: string };
  /** The KPIs that use the number. */
  kpis: RestingKpi[];
  /** The services that are not used; the first of them only. */
  subjects?: UnusedService[];
  /** Whose figures are left out; the first of them only. */
  uneven?: UnevenOrgUnit[];
}

/** Months for which an org unit brought only some parts of a ratio. */
export interface UnevenOrgUnit {
  orgUnit: { code: string; name: string };
  lacks: { measure: string; name: string }[];
  /** `YYYY-MM` */
  months: string[];
  amount: number;
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
 * `framework` null: all frameworks that apply to the org unit. An edition belongs to a framework, so it is
 * dropped without one.
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

/** `passed-some`: no finding, but not every check could run. `nothing-checked`: no check could run. */
type ChecksVerdict = 'doubtful' | 'passed-all' | 'passed-some' | 'nothing-checked';

/** Returns the verdict of all checks. A check that could not run has not passed. */
export function checksVerdict({ items, rules }: Pick<Checks, 'items' | 'rules'>): ChecksVerdict {
  if (items.length > 0) return 'doubtful';
  const passed = rules.filter(({ outcome }) => outcome === 'passed').length;
  if (passed === 0) return 'nothing-checked';
  return passed === rules.length ? 'passed-all' : 'passed-some';
}

/**
 * Reads the checks of an org unit's figures; `code` null reads nothing, `framework` null: by all frameworks
 * that apply to it.
 */
export function useChecks(
  code: string | null,
  framework: string | null,
  point: PointInTime,
): UseQueryResult<Checks> {
  const api = useApi();
  return useQuery({
    queryKey: ['checks', code, framework, point],
    queryFn: ({ signal }) => getChecks(api, code ?? '', { framework, point }, signal),
    enabled: code !== null,
    placeholderData: keepPreviousData,
    // The checks read more than a year of figures, so they are reloaded at most once a minute.
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
}
