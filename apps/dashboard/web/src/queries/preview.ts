import type { ApiClient } from '../api/api-client.js';
import type { CloudEventDraft } from './events.js';
import type { KpiUnit, StageRef, TrackKind } from './frameworks.js';

interface NamedUnit {
  code: string;
  name: string;
}

/** Why the recorder would refuse one of the events. */
export interface PreviewError {
  index: number;
  pointer: string;
  code: string;
  detail: string;
}

export interface PreviewEntity {
  orgUnit: NamedUnit;
  subject: string;
  name: string | null;
  /** What holds of it, in words; `null`: it is new. */
  before: string[] | null;
  after: string[];
}

export interface PreviewTrack {
  orgUnit: NamedUnit;
  framework: string;
  frameworkName: string;
  track: string;
  trackName: string;
  kind: TrackKind;
  before: StageRef | null;
  after: StageRef | null;
  falls: boolean;
}

export interface PreviewKpi {
  orgUnit: NamedUnit;
  framework: string;
  frameworkName: string;
  kpi: string;
  name: string;
  unit: KpiUnit;
  decimals: number;
  from: number | null;
  to: number | null;
}

export interface PreviewFigure {
  orgUnit: NamedUnit;
  measure: string;
  name: string;
  amount: number;
}

/** What follows from changes of the tree of org units. */
export interface TreePreview {
  established: NamedUnit[];
  renamed: { code: string; from: string; to: string }[];
  moved: (NamedUnit & { from: NamedUnit | null; to: NamedUnit | null })[];
  ended: (NamedUnit & { status: 'active' | 'merged' | 'split' | 'dissolved'; successors: NamedUnit[] })[];
  /** How many org units lie below those that move or end. */
  below: number;
  /** Whose figures and stages are counted anew. */
  recounted: NamedUnit[];
  persons: number;
  keys: number;
  subscriptions: number;
  withoutEffect: boolean;
}

/** What recording events would do. */
export interface Preview {
  errors: PreviewError[];
  /** False: refused, a change of the tree, or about what is not counted yet. */
  measured: boolean;
  entities: PreviewEntity[];
  tracks: PreviewTrack[];
  kpis: PreviewKpi[];
  figures: PreviewFigure[];
  /** `null`: no event changes the tree. */
  tree: TreePreview | null;
  warnings: { index: number; code: string; detail: string; advice: string }[];
  /** True: a stage of an org unit would fall. */
  harms: boolean;
  withoutEffect: boolean;
}

/** Asks what recording these events together would do. Nothing is stored. */
export function askPreview(
  api: ApiClient,
  events: readonly CloudEventDraft[],
  signal?: AbortSignal,
): Promise<Preview> {
  const body = { events };
  return api.send<Preview>('/events/preview', { method: 'POST', body, ...(signal ? { signal } : {}) });
}
