import type {
  Aggregation,
  KpiUnit,
  OrgUnitLevel,
  Provenance,
  Rounding,
  TrackKind,
  Transform,
  ZeroDenominator,
} from '#maturity/domain';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ApiClient } from '../api/api-client.js';
import { useApi } from '../api/api-context.js';

export type { Aggregation, KpiUnit, Provenance, TrackKind, Transform, ZeroDenominator };

export type Direction = 'at-least' | 'at-most';

export interface StageRef {
  level: number;
  id: string;
  name: string;
}

export interface Edition {
  id: string;
  validFrom: string;
  /** The last day of validity; `null`: no end. */
  validTo: string | null;
  state: 'in-force' | 'ended' | 'coming';
  source: string;
  legalBasis: { number: string; date: string; body: string } | null;
  /** Editions with the same basis are comparable. */
  basis: string;
  /** Id of the framework that replaced it. */
  successor: string | null;
}

export interface FrameworkSummary {
  id: string;
  name: string;
  description: string;
  /** Whether its changes are notified. */
  followed: boolean;
  /** The effective edition, else the newest. */
  edition: Edition;
  editions: Edition[];
  appliesTo: { levels: OrgUnitLevel[]; within: string | null };
  trackKinds: TrackKind[];
}

export interface KpiDefinition {
  id: string;
  name: string;
  description: string | null;
  unit: KpiUnit;
  decimals: number;
  numerator: string;
  denominator: string | null;
  /** Months of a trailing window; `null`: the stock on the day. */
  window: number | null;
  zeroDenominator: ZeroDenominator;
  /** Org units for which `when` is not above zero are assessed as `otherwise` says. */
  applicable: { when: string; otherwise: ZeroDenominator } | null;
  provenance: Provenance;
  better: 'higher' | 'lower';
}

export interface CriterionDefinition {
  kpi: string;
  direction: Direction;
  enter: number;
  exit: number;
  /** Provenance of the entry threshold. */
  provenance: Provenance;
  exitProvenance: Provenance;
}

export interface StageDefinition extends StageRef {
  description: string | null;
  traits: { name: string; value: string }[];
  criteria: CriterionDefinition[];
}

interface TrackBase {
  id: string;
  name: string;
  /** Stages, gates or bands; empty for checklists and targets. */
  stages: StageDefinition[];
}

export interface StagedTrack extends TrackBase {
  kind: 'ladder' | 'independent';
}

export interface IndexTrack extends TrackBase {
  kind: 'index';
  max: number;
  aggregation: Aggregation;
  rounding: Rounding;
  groups: IndexGroup[];
  bands: BandDefinition[];
}

export interface IndexGroup {
  id: string;
  name: string;
  /** The most points that it gives, or its weight. */
  points: number;
  aggregation: Aggregation;
  provenance: Provenance;
  items: IndexItem[];
}

interface IndexItem {
  kpi: string;
  /** 0: tracked only. */
  points: number;
  transform: Transform;
  provenance: Provenance;
}

export interface BandDefinition extends StageRef {
  description: string | null;
  enter: number;
  exit: number;
  /** True: `enter` itself still belongs to the band below. */
  exclusive: boolean;
  provenance: Provenance;
}

export interface ChecklistTrack extends TrackBase {
  kind: 'checklist';
  items: ChecklistItemDefinition[];
}

export interface ChecklistItemDefinition extends CriterionDefinition {
  id: string;
  name: string;
  /** The heading above the item. */
  group: string | null;
}

export interface TargetsTrack extends TrackBase {
  kind: 'targets';
  targets: TargetDefinition[];
}

interface TargetDefinition {
  id: string;
  name: string;
  kpi: string;
  direction: Direction;
  value: number;
  from: string;
  due: string;
  provenance: Provenance;
}

export type TrackDefinition = StagedTrack | IndexTrack | ChecklistTrack | TargetsTrack;

export interface FrameworkDefinition extends FrameworkSummary {
  kpis: KpiDefinition[];
  tracks: TrackDefinition[];
}

/** Why a framework file is not used. Administrators can read it. */
export interface FrameworkProblem {
  /** Name of the file, without the directory. */
  file: string;
  /** JSON Pointer into the file; empty for the whole file. */
  path: string;
  line: number | null;
  rule: string;
  detail: string;
}

export interface Frameworks {
  items: FrameworkSummary[];
  /** Only for administrators. */
  problems?: FrameworkProblem[];
}

function listFrameworks(api: ApiClient, signal?: AbortSignal): Promise<Frameworks> {
  return api.get<Frameworks>('/frameworks', {}, signal);
}

function getFramework(
  api: ApiClient,
  id: string,
  edition: string | null,
  signal?: AbortSignal,
): Promise<FrameworkDefinition> {
  return api.get<FrameworkDefinition>(`/frameworks/${encodeURIComponent(id)}`, { edition }, signal);
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
