import { useSearchParams } from 'react-router';
import { keptSearch } from '../../queries/point-in-time.js';
import type { KpiRow } from './kpi-rows.js';

/** The KPIs that are shown, and what is said beside them, whether as a table or as cards. */
export interface ComparedKpis {
  rows: readonly KpiRow[];
  /** As people read them. */
  days: { from: string; to: string };
  editions: { from: string; to: string };
  pathTo: (row: KpiRow) => string;
}

/**
 * The query of a KPI's page for two days: as of the later one, unless only the edition of the earlier one has
 * it; the line between.
 */
export function comparedKpiSearch(
  search: URLSearchParams,
  framework: string,
  { from, to }: { from: string; to: string },
  only: 'from' | 'to' | null,
): string {
  const kept = new URLSearchParams(keptSearch(search, framework));
  kept.set('asOf', only === 'from' ? from : to);
  kept.set('from', from);
  kept.set('to', to);
  return kept.toString();
}

/**
 * Paths of a KPI's page that show it between the two days, as of the later one that its edition has it on.
 */
export function useComparedKpiPath(
  unit: string,
  framework: string,
  days: { from: string; to: string },
): (row: Pick<KpiRow, 'id' | 'only'>) => string {
  const [search] = useSearchParams();
  return ({ id, only }) =>
    `/org-units/${encodeURIComponent(unit)}/kpis/${encodeURIComponent(id)}?${comparedKpiSearch(search, framework, days, only)}`;
}
