import type { Schemas } from '#contract/domain';
import type {
  Aggregation,
  KpiUnit,
  Provenance,
  TrackKind,
  Transform,
  ZeroDenominator,
} from '#maturity/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataOf, type ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type { Aggregation, KpiUnit, Provenance, TrackKind, Transform, ZeroDenominator };

export type Direction = 'at-least' | 'at-most';

export type StageRef = Schemas['StageDocument'];

export type Edition = Schemas['EditionDocument'];

export type FrameworkSummary = Schemas['FrameworkSummary'];

export type KpiDefinition = Schemas['KpiDefinitionDocument'];

export type CriterionDefinition = Schemas['CriterionDocument'];

export type StageDefinition = Schemas['StageDefinitionDocument'];

export type IndexGroup = Schemas['IndexGroupDefinitionDocument'];

export type BandDefinition = Schemas['BandDocument'];

export type ChecklistItemDefinition = Schemas['ChecklistItemDefinitionDocument'];

type AnyTrack = Schemas['TrackDefinitionDocument'];

/** The document of a track of this kind, with the members that only this kind has. */
type TrackOf<Kind extends TrackKind, Member extends keyof AnyTrack = never> = AnyTrack & {
  kind: Kind;
} & Required<Pick<AnyTrack, Member>>;

export type StagedTrack = TrackOf<'ladder' | 'independent'>;

export type IndexTrack = TrackOf<'index', 'max' | 'aggregation' | 'rounding' | 'groups' | 'bands'>;

export type ChecklistTrack = TrackOf<'checklist', 'items'>;

export type TargetsTrack = TrackOf<'targets', 'targets'>;

export type TrackDefinition = StagedTrack | IndexTrack | ChecklistTrack | TargetsTrack;

export type FrameworkDefinition = Omit<Schemas['FrameworkResponse'], 'tracks'> & {
  tracks: TrackDefinition[];
};

/** Why a framework file is not used. Administrators can read it. */
export type FrameworkProblem = Schemas['FrameworkProblemDocument'];

export type Frameworks = Schemas['FrameworksResponse'];

function listFrameworks(api: ApiClient, signal?: AbortSignal): Promise<Frameworks> {
  return dataOf(api.calls.GET('/api/v1/frameworks', { signal }));
}

function getFramework(
  api: ApiClient,
  id: string,
  edition: string | null,
  signal?: AbortSignal,
): Promise<FrameworkDefinition> {
  // The kind of a track decides which members it has; the contract does not say so.
  return dataOf(
    api.calls.GET('/api/v1/frameworks/{id}', {
      params: { path: { id }, query: { edition: edition ?? undefined } },
      signal,
    }),
  ) as Promise<FrameworkDefinition>;
}

/** Returns the ids of the KPIs that a track uses, each once, in the order of the file. */
export function kpisOf(track: TrackDefinition): string[] {
  return [...new Set(named(track))];
}

function named(track: TrackDefinition): string[] {
  switch (track.kind) {
    case 'ladder':
    case 'independent':
      return track.stages.flatMap(({ criteria }) => criteria.map(({ kpi }) => kpi));
    case 'index':
      return track.groups.flatMap(({ items }) => items.map(({ kpi }) => kpi));
    case 'checklist':
      return track.items.map(({ kpi }) => kpi);
    case 'targets':
      return track.targets.map(({ kpi }) => kpi);
  }
}

/** Frameworks change only when a file changes. */
const LONG = 10 * 60_000;

export function useFrameworks(): UseQueryResult<Frameworks> {
  const api = useApi();
  return useQuery({
    queryKey: ['frameworks', 'list'],
    queryFn: ({ signal }) => listFrameworks(api, signal),
    staleTime: LONG,
  });
}

/** `edition` null: the effective edition, else the newest. */
export function useFramework(
  id: string | null,
  edition: string | null = null,
): UseQueryResult<FrameworkDefinition> {
  const api = useApi();
  return useQuery({
    queryKey: ['frameworks', 'definition', id, edition],
    queryFn: ({ signal }) => getFramework(api, id ?? '', edition, signal),
    enabled: id !== null,
    staleTime: LONG,
  });
}
