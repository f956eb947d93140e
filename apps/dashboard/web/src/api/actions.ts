import type { ApiClient } from './api-client.js';
import type { StageRef } from './frameworks.js';
import { pointQuery, type ReadPoint } from './read-point.js';

/** Work that would bring a body forward: `count` more of `measure`. */
export interface Action {
  measure: string;
  name: string;
  count: number;
  /** Points of an index, or progress (0–1) on a ladder. */
  gain: { framework: string; track: string; points?: number | null; progress?: number | null };
  /** The same for each piece of work; the ranking goes by it. */
  gainPerUnit: number;
  effects: ActionEffect[];
}

/** What the work does to a KPI, wanted or not. */
export interface ActionEffect {
  framework: string;
  track: string;
  kpi: string;
  name: string;
  from: number | null;
  to: number | null;
  stage: { from: StageRef | null; to: StageRef | null } | null;
}

export function listActions(
  api: ApiClient,
  code: string,
  { framework, point }: { framework: string; point: ReadPoint },
  signal?: AbortSignal,
): Promise<{ items: Action[] }> {
  return api.get<{ items: Action[] }>(
    `/org-units/${encodeURIComponent(code)}/actions`,
    { framework, ...pointQuery(point) },
    signal,
  );
}
