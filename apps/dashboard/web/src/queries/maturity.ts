import type { Schemas } from '#contract/domain';
import type { TargetState } from '#maturity/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import { pointQuery, type PointInTime } from './point-in-time.js';

export type Coverage = Schemas['CoverageDocument'];

export type Maturity = Schemas['MaturityDocument'];

export type Settling = Schemas['SettlingDocument'];

export type TrackResult = Schemas['TrackResultDocument'];

export type ScoreComparison = Schemas['ScoreComparisonDocument'];

/** What a publisher announced of an org unit. */
export type PublishedPlace = Schemas['PublishedPlaceDocument'];

/** How many org units a mean is taken over. */
export type MeasuredUnits = Schemas['MeasuredUnitsDocument'];

export type GateResult = Schemas['GateDocument'];

export type GroupResult = Schemas['IndexGroupDocument'];

export type ItemResult = Schemas['IndexItemDocument'];

export type ChecklistItemResult = Schemas['ChecklistItemDocument'];

export type TargetVerdict = NonNullable<TargetState['verdict']>;

export type TargetResult = Schemas['TargetDocument'];

export type NextStage = Schemas['NextStageDocument'];

export type ScoreGap = Schemas['ScoreGapDocument'];

export type UnmetCriterion = Schemas['UnmetCriterionDocument'];

/** Countable work: `count` more of `measure`. */
export type MissingWork = Schemas['MissingWorkDocument'];

export type KpiResult = Schemas['KpiDocument'];

/** Why a value is doubtful, in words. */
export type MarkText = Schemas['MarkDocument'];

/** Reads the assessment of an org unit by one framework, or by all that apply to it. */
function getMaturity(
  api: ApiClient,
  code: string,
  { framework, point }: { framework?: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<{ items: Maturity[] }> {
  return dataOf(
    api.calls.GET('/api/v1/org-units/{code}/maturity', {
      params: { path: { code }, query: { framework, ...pointQuery(point) } },
      signal,
    }),
  );
}

/** Without a stage and without progress nothing was measured. That is not the lowest stage. */
export function isMeasured({ level, progress }: { level: number | null; progress: number | null }): boolean {
  return level !== null || progress !== null;
}

/** Tells whether anything on the track is measured. */
export function isTrackMeasured(track: TrackResult): boolean {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return isMeasured({ level: track.stage?.level ?? null, progress: track.progress });
    case 'index':
      return (track.groups ?? []).some(
        ({ items, units, points }) =>
          (units !== undefined && points !== null) || items.some(({ share }) => share !== null),
      );
    case 'checklist':
      return (track.items ?? []).some(({ value }) => value !== null);
    case 'targets':
      return (track.targets ?? []).some(({ value }) => value !== null);
  }
}

/** Reads the assessment of an org unit by one framework. */
export function useMaturity(
  code: string,
  framework: string,
  point: PointInTime,
): UseQueryResult<{ items: Maturity[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['maturity', code, framework, point],
    queryFn: ({ signal }) => getMaturity(api, code, { framework, point }, signal),
    placeholderData: keepPreviousData,
    // Windows, freshness and deadlines change with the day even when no fact arrives.
    refetchInterval: 60_000,
  });
}

/**
 * Reads the assessments of an org unit by all frameworks that apply to it, in their effective editions;
 * `code` null reads nothing.
 */
export function useMaturityOnAll(
  code: string | null,
  point: Omit<PointInTime, 'edition'>,
): UseQueryResult<{ items: Maturity[] }> {
  const api = useApi();
  return useQuery({
    queryKey: ['maturity-on-all', code, point],
    queryFn: ({ signal }) => getMaturity(api, code ?? '', { point: { ...point, edition: null } }, signal),
    enabled: code !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  });
}
