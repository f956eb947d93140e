import type { Mark, TargetState } from '#maturity/domain';
import type { ApiClient } from '../api/api-client.js';
import type { Direction, KpiUnit, Provenance, StageRef, TrackKind } from './frameworks.js';
import { pointQuery, type ReadPoint, type TreeChoice } from './point-in-time.js';

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
  tracks: TrackStanding[];
  kpis: KpiStanding[];
  position: string;
}

export interface TrackStanding {
  id: string;
  kind: TrackKind;
  /** Held on the day asked for, judged by the entry thresholds alone. Independent gates: as many as are open. */
  stage: StageRef | null;
  /** What was announced: exit thresholds and the freeze of stale feeds govern it. */
  announced: StageRef | null;
  /** Index: points; checklist: the share that is met, 0–1. `null` while something that counts is not measured. */
  score: number | null;
  /** 0–1 on the way to the next stage. */
  progress: number | null;
  next: NextStage | null;
  /** Index: the points that the measured items give, and the most that these could. */
  known?: { points: number; of: number } | null;
  gates?: GateStanding[] | null;
  groups?: GroupStanding[] | null;
  items?: ChecklistItemStanding[] | null;
  targets?: TargetStanding[] | null;
}

export interface GateStanding extends StageRef {
  open: boolean;
  progress: number | null;
  unmet: UnmetCriterion[];
}

export interface GroupStanding {
  id: string;
  name: string;
  points: number | null;
  of: number;
  items: ItemStanding[];
}

export interface ItemStanding {
  kpi: string;
  /** Of the item's points, by its transform. */
  share: number | null;
  points: number | null;
  /** After what was shared out among the items of the group. */
  of: number;
}

export interface ChecklistItemStanding {
  id: string;
  kpi: string;
  value: number | null;
  met: boolean;
}

export type TargetVerdict = NonNullable<TargetState['verdict']>;

export interface TargetStanding {
  id: string;
  kpi: string;
  value: number | null;
  threshold: number;
  direction: Direction;
  due: string;
  missing: MissingWork | null;
  /** `null`: nothing can be said of the pace. */
  verdict: TargetVerdict | null;
  eta: string | null;
}

export interface NextStage extends StageRef {
  unmet: UnmetCriterion[];
  /** The KPI that is furthest from its threshold. */
  bottleneck: string | null;
}

export interface UnmetCriterion {
  kpi: string;
  name: string;
  value: number | null;
  threshold: number;
  direction: Direction;
  unit: KpiUnit;
  /** 0–1 on the way to the threshold; `null`: not measured. */
  progress: number | null;
  missing: MissingWork | null;
  eta: string | null;
}

/** Countable work: `count` more of `measure`. */
export interface MissingWork {
  measure: string;
  name: string;
  count: number;
}

export interface KpiStanding {
  id: string;
  name: string;
  value: number | null;
  unit: KpiUnit;
  numerator: number | null;
  denominator: number | null;
  coverage: Coverage;
  provenance: Provenance;
  marks?: MarkText[];
}

/** Why a value is doubtful, in words. */
export interface MarkText {
  rule: Mark['rule'];
  text: string;
}

/** Where a body stands on one framework, or on all that study it. */
export function getMaturity(
  api: ApiClient,
  code: string,
  { framework, point }: { framework?: string; point: ReadPoint },
  signal?: AbortSignal,
): Promise<{ items: Maturity[] }> {
  return api.get<{ items: Maturity[] }>(
    `/org-units/${encodeURIComponent(code)}/maturity`,
    { framework, ...pointQuery(point) },
    signal,
  );
}
