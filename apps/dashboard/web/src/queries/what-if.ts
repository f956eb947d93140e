import type { ApiClient } from '../api/api-client.js';
import type { Brought } from './actions.js';
import type { KpiUnit, StageRef, TrackKind } from './frameworks.js';

/** Countable work, as the actions of an org unit name it. */
export interface WorkAsked {
  measure: string;
  count: number;
  /** The segment or entity that the work is done in or on. */
  subject?: string;
  brings?: Brought;
}

export interface WhatIf {
  asOf: string;
  /** One for every framework that applies to the org unit. */
  items: HypotheticalFramework[];
}

export interface HypotheticalFramework {
  framework: string;
  edition: string;
  before: HypotheticalResult;
  after: HypotheticalResult;
  /** What changes: a KPI by its value, a track by its score or else by the id of its stage. */
  changes: { kpi?: string; track?: string; from: number | string | null; to: number | string | null }[];
}

export interface HypotheticalResult {
  tracks: {
    id: string;
    kind: TrackKind;
    stage: StageRef | null;
    score: number | null;
    scoreDecimals: number;
    progress: number | null;
  }[];
  kpis: { id: string; name: string; value: number | null; unit: KpiUnit; decimals: number }[];
}

/** Asks what would change with all of the work done. Nothing is stored. */
export function askWhatIf(
  api: ApiClient,
  code: string,
  body: { work: WorkAsked[]; asOf?: string },
): Promise<WhatIf> {
  return api.send<WhatIf>(`/org-units/${encodeURIComponent(code)}/what-if`, { method: 'POST', body });
}
