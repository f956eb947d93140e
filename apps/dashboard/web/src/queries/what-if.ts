import type { ApiClient } from '../api/api-client.js';
import type { KpiUnit, StageRef, TrackKind } from './frameworks.js';

/** A hypothetical event, which is never recorded. The server fills in the missing attributes. */
export interface HypotheticalEvent {
  type: string;
  subject: string;
  orgunit: string;
  /** RFC 3339; absent: now. */
  time?: string;
  data: Record<string, unknown>;
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

/**
 * Asks what would change with at most a thousand events of the org unit or those below it. Nothing is stored.
 */
export function askWhatIf(
  api: ApiClient,
  code: string,
  body: { events: HypotheticalEvent[]; asOf?: string },
): Promise<WhatIf> {
  return api.send<WhatIf>(`/org-units/${encodeURIComponent(code)}/what-if`, { method: 'POST', body });
}
