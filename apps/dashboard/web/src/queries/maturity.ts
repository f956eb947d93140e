import type { Mark, TargetState } from '#maturity/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';
import type { Direction, KpiUnit, Provenance, StageRef, TrackKind } from './frameworks.js';
import type { Silence } from './missing-data.js';
import { pointQuery, type PointInTime, type TreeChoice } from './point-in-time.js';

export interface Coverage {
  reporting: number;
  of: number;
}

export interface Maturity {
  framework: string;
  edition: string;
  orgUnit: string;
  asOf: string;
  knownAt: string | null;
  tree: TreeChoice;
  tracks: TrackResult[];
  kpis: KpiResult[];
  position: string;
}

export interface Settling {
  since: string;
  /** `null` while a run is awaited. */
  notifyAt: string | null;
  waitsForRun: boolean;
}

export interface TrackResult {
  id: string;
  kind: TrackKind;
  /**
   * The stage on the day, by the entry thresholds alone. For independent gates, the level is the number of
   * open gates.
   */
  stage: StageRef | null;
  /** The announced stage. Exit thresholds and the freeze of stale feeds apply to it. */
  announced: StageRef | null;
  /** True while silent org units leave open whether the announced stage changes, which keeps it. */
  frozen?: boolean;
  /** The result is new and not announced yet. */
  settling?: Settling | null;
  /**
   * Index: points. Checklist: the share that is met, 0–1. `null` while something that counts is not measured.
   */
  score: number | null;
  scoreDecimals: number;
  /** 0–1 on the way to the next stage. */
  progress: number | null;
  next: NextStage | null;
  /** Index: the points of the measured items, and the most that these could give. */
  known?: { points: number; of: number } | null;
  gates?: GateResult[] | null;
  groups?: GroupResult[] | null;
  /** A track that shows a published score: the computed one, and the published less the computed. */
  comparison?: ScoreComparison | null;
  published?: PublishedPlace | null;
  items?: ChecklistItemResult[] | null;
  targets?: TargetResult[] | null;
}

export interface ScoreComparison {
  track: string;
  name: string;
  score: number | null;
  difference: number | null;
  decimals: number;
}

/** What a publisher announced of an org unit. */
export interface PublishedPlace {
  on: string;
  value: number;
  rank: number | null;
  of: number | null;
  ranks: { group: string; rank: number; of: number; mean: number | null }[];
}

/** How many org units a mean is taken over. */
export interface MeasuredUnits {
  measured: number;
  of: number;
}

export interface GateResult extends StageRef {
  open: boolean;
  progress: number | null;
  unmet: UnmetCriterion[];
}

export interface GroupResult {
  id: string;
  name: string;
  points: number | null;
  of: number;
  /** None for a mean over org units below. */
  items: ItemResult[];
  units?: MeasuredUnits;
}

export interface ItemResult {
  kpi: string;
  /** Share of the item's points, by its transform. */
  share: number | null;
  points: number | null;
  /** The most points of the item, including what it received from unmeasured items of its group. */
  of: number;
}

export interface ChecklistItemResult {
  id: string;
  kpi: string;
  value: number | null;
  decimals: number;
  met: boolean;
}

export type TargetVerdict = NonNullable<TargetState['verdict']>;

export interface TargetResult {
  id: string;
  kpi: string;
  value: number | null;
  threshold: number;
  direction: Direction;
  unit: KpiUnit;
  decimals: number;
  due: string;
  /** The value on the day that decided the verdict, once it has passed. */
  onClosingDay?: { day: string; value: number | null };
  missing: MissingWork | null;
  /** `null`: the pace is unknown. */
  verdict: TargetVerdict | null;
  eta: string | null;
}

export interface NextStage extends StageRef {
  unmet: UnmetCriterion[];
  /** The KPI that is furthest from its threshold. */
  bottleneck: string | null;
  /** The band of an index: the points that are missing, and the work that brings it by itself. */
  gap?: ScoreGap;
}

export interface ScoreGap {
  points: number;
  alone: (MissingWork & { kpi: string; kpiName: string })[];
}

export interface UnmetCriterion {
  kpi: string;
  name: string;
  value: number | null;
  threshold: number;
  direction: Direction;
  unit: KpiUnit;
  decimals: number;
  /** 0–1 on the way to the threshold; `null`: not measured. */
  progress: number | null;
  missing: MissingWork | null;
  /** The value is a share of too few items to decide. */
  tooFew?: { count: number; atLeast: number };
  eta: string | null;
}

/** Countable work: `count` more of `measure`. */
export interface MissingWork {
  measure: string;
  name: string;
  count: number;
}

export interface KpiResult extends Silence {
  id: string;
  name: string;
  value: number | null;
  unit: KpiUnit;
  decimals: number;
  numerator: number | null;
  denominator: number | null;
  coverage: Coverage;
  provenance: Provenance;
  marks?: MarkText[];
  /** The first day on which the last publication no longer counted. */
  expiredOn?: string;
  /** A figure is a reported total of twelve months, because no period was reported. */
  trailing?: boolean;
  /** Of a mean over org units below. */
  units?: MeasuredUnits;
  /** Of a restated figure, the mean over merged org units. */
  parts?: MeasuredUnits;
}

/** Why a value is doubtful, in words. */
export interface MarkText {
  rule: Mark['rule'];
  text: string;
}

/** Reads the assessment of an org unit by one framework, or by all that apply to it. */
function getMaturity(
  api: ApiClient,
  code: string,
  { framework, point }: { framework?: string; point: PointInTime },
  signal?: AbortSignal,
): Promise<{ items: Maturity[] }> {
  return api.get<{ items: Maturity[] }>(
    `/org-units/${encodeURIComponent(code)}/maturity`,
    { framework, ...pointQuery(point) },
    signal,
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
