import { useSearchParams } from 'react-router';
import { keptSearch } from '../../queries/point-in-time.js';

/** Paths of org units that keep the framework and the point in time. */
export function useOrgUnitPath(): (code: string) => string {
  const [search] = useSearchParams();
  return (code) => `/org-units/${encodeURIComponent(code)}${keptSearch(search)}`;
}

/** Paths of an org unit's KPI that keep the framework and the point in time. */
export function useKpiPath(): (unit: string, kpi: string, framework?: string) => string {
  const [search] = useSearchParams();
  return (unit, kpi, framework) =>
    `/org-units/${encodeURIComponent(unit)}/kpis/${encodeURIComponent(kpi)}${keptSearch(search, framework)}`;
}

interface QuestionPaths {
  /** Path of the checks of an org unit's figures. */
  checks: (unit: string, framework?: string | null) => string;
  /** Path of the comparison of two days. */
  comparison: (unit: string, framework?: string | null, days?: { from: string; to: string }) => string;
}

/** Paths of the other pages of an org unit. They keep the framework and the point in time. */
export function useQuestionPaths(): QuestionPaths {
  const [search] = useSearchParams();
  const pathOf = (unit: string, question: string, framework?: string | null) =>
    `/org-units/${encodeURIComponent(unit)}/${question}${keptSearch(search, framework)}`;
  return {
    checks: (unit, framework) => pathOf(unit, 'checks', framework),
    comparison: (unit, framework, days) => {
      const path = pathOf(unit, 'comparison', framework);
      if (!days) return path;
      return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ from: days.from, to: days.to }).toString()}`;
    },
  };
}

/** Path of the chart that compares org units by a framework; it keeps the point in time. */
export function useUnitsChartPath(): (framework: string, units: readonly string[], track?: string) => string {
  const [search] = useSearchParams();
  return (framework, units, track) => {
    const query = new URLSearchParams(keptSearch(search, framework));
    query.delete('framework');
    query.set('units', units.join(','));
    if (track !== undefined) query.set('track', track);
    return `/frameworks/${encodeURIComponent(framework)}/compare?${query.toString()}`;
  };
}

interface FigurePaths {
  /** Path of all figures of an org unit. */
  figures: (unit: string) => string;
  /** Path of one of them. */
  figure: (unit: string, measure: string) => string;
  /** Path of the lists of an org unit; of one noun, if named, or only of what counts for a measure. */
  entities: (unit: string, only?: { noun: string; measure: string }) => string;
}

/** Paths of the figures and lists of an org unit. They keep the point in time. */
export function useFigurePaths(): FigurePaths {
  const [search] = useSearchParams();
  const kept = keptSearch(search);
  const pathOf = (unit: string, rest: string) => `/org-units/${encodeURIComponent(unit)}/${rest}`;
  return {
    figures: (unit) => `${pathOf(unit, 'figures')}${kept}`,
    figure: (unit, measure) => `${pathOf(unit, `figures/${encodeURIComponent(measure)}`)}${kept}`,
    entities: (unit, only) => {
      const query = new URLSearchParams(kept);
      for (const [name, value] of Object.entries(only ?? {})) query.set(name, value);
      const text = query.toString();
      return `${pathOf(unit, 'entities')}${text ? `?${text}` : ''}`;
    },
  };
}
