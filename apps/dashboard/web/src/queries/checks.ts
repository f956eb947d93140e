import type { Schemas } from '#contract/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
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
export type Checks = Schemas['ChecksResponse'];

/** A source that has sent nothing about an org unit for longer than usual. */
export type SilentSource = Schemas['SilentSourceDocument'];

/** Warnings of one kind about events of one source. */
export type EventWarning = Schemas['FoundWarningDocument'];

/** Somebody said that a source means what a kind of warning points at. */
export type Intention = Schemas['IntentionDocument'];

const INTENDED = '/api/v1/org-units/{code}/warnings/{kind}/intended';

/** Silences the kind for the source, in this org unit and below. */
export function callIntended(
  api: ApiClient,
  orgUnit: string,
  { code, source }: Pick<EventWarning, 'code' | 'source'>,
  reason: string,
): Promise<Intention> {
  return dataOf(
    api.calls.PUT(INTENDED, { params: { path: { code: orgUnit, kind: code } }, body: { source, reason } }),
  );
}

export function takeBackIntended(
  api: ApiClient,
  { orgUnit, code, source }: Pick<Intention, 'orgUnit' | 'code' | 'source'>,
): Promise<unknown> {
  return dataOf(
    api.calls.DELETE(INTENDED, { params: { path: { code: orgUnit, kind: code }, query: { source } } }),
  );
}

export type RuleOutcome = Schemas['CheckOutcomeDocument'];

export type FailedCheck = Schemas['CheckDocument'];

/** Months for which an org unit brought only some parts of a ratio. */
export type UnevenOrgUnit = Schemas['UnevenOrgUnitDocument'];

export type UnusedService = Schemas['EntityDocument'];

export type RestingKpi = Schemas['RestingKpiDocument'];

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
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/checks', {
      params: {
        path: { code },
        query: { framework: framework ?? undefined, ...pointQuery({ ...point, edition }) },
      },
      signal,
    }),
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
