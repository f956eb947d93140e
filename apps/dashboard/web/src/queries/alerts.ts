import type { ApiClient } from '../api/api-client.js';
import type { Delivery } from './deliveries.js';
import type { StageRef } from './frameworks.js';
import type { KpiStanding, NextStage } from './maturity.js';
import type { Page } from '../api/page.js';
import type { Severity } from './severity.js';

export type AlertState = 'raised' | 'acknowledged' | 'cleared';

/** Why an alert no longer holds. */
export type ClearReason = 'superseded' | 'undone' | 'reached' | 'fell-back';

export interface Alert {
  id: string;
  rule: string;
  kind: string;
  severity: Severity;
  state: AlertState;
  orgUnit: { code: string; name: string };
  framework: { id: string; name: string };
  track: string;
  stage: { from: StageRef | null; to: StageRef | null };
  title: string;
  text: string;
  raisedAt: string;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  clearedAt: string | null;
  clearedBecause: ClearReason | null;
  /** The day that the conclusion is about. */
  day: string;
  kpis: KpiStanding[];
  next: NextStage | null;
  deliveries: Delivery[];
}

export interface AlertFilter {
  orgUnit?: string;
  state?: AlertState;
  since?: string;
  limit?: number;
  cursor?: string;
}

export function listAlerts(api: ApiClient, filter: AlertFilter, signal?: AbortSignal): Promise<Page<Alert>> {
  return api.get<Page<Alert>>('/alerts', { ...filter }, signal);
}

export function getAlert(api: ApiClient, id: string, signal?: AbortSignal): Promise<Alert> {
  return api.get<Alert>(`/alerts/${encodeURIComponent(id)}`, {}, signal);
}

export function acknowledgeAlert(api: ApiClient, id: string): Promise<Alert> {
  return api.send<Alert>(`/alerts/${encodeURIComponent(id)}/acknowledge`, { method: 'POST' });
}
