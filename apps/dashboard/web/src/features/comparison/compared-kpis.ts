import type { KpiRow } from './kpi-rows.js';

/** The KPIs that are shown, and what is said beside them, whether as a table or as cards. */
export interface ComparedKpis {
  rows: readonly KpiRow[];
  /** As people read them. */
  days: { from: string; to: string };
  editions: { from: string; to: string };
  pathTo: (row: KpiRow) => string;
}
