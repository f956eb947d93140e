import { useSearchParams } from 'react-router';

/** Paths of a body's KPI that keep the framework and the day that one is looking at. */
export function useKpiPath(): (unit: string, kpi: string, framework?: string) => string {
  const [search] = useSearchParams();
  return (unit, kpi, framework) => {
    const kept = new URLSearchParams();
    const chosen = framework ?? search.get('framework');
    if (chosen) kept.set('framework', chosen);
    const asOf = search.get('asOf');
    if (asOf) kept.set('asOf', asOf);
    const query = kept.toString();
    return `/org-units/${encodeURIComponent(unit)}/kpis/${encodeURIComponent(kpi)}${query ? `?${query}` : ''}`;
  };
}
