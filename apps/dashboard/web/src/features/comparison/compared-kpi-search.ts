import { keptSearch } from '../../queries/point-in-time.js';

/** The query of a KPI's page for two days: as of the later one, unless only the edition of the earlier one has it; the line between. */
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
