import { MAX_LINES } from '../../components/charts/line-looks.js';
import type { FrameworkDefinition, KpiDefinition, TrackDefinition } from '../../queries/frameworks.js';

/** What is drawn of each org unit: a KPI, or the result on a track. */
export type DrawnMeasure = { kpi: KpiDefinition; track?: never } | { kpi?: never; track: TrackDefinition };

/** Returns the org units in an address: each once, and no more than a chart holds. */
export function unitsFrom(search: URLSearchParams): string[] {
  const codes = (search.get('units') ?? '').split(',').filter((code) => code !== '');
  return [...new Set(codes)].slice(0, MAX_LINES);
}

/** Returns the tracks that have a course: targets are judged against a day each. */
export function drawnTracks({ tracks }: FrameworkDefinition): TrackDefinition[] {
  return tracks.filter(({ kind }) => kind !== 'targets');
}

/** Reads what is drawn; by default the first track, else the first KPI. */
export function measureFrom(search: URLSearchParams, framework: FrameworkDefinition): DrawnMeasure | null {
  const kpi = framework.kpis.find(({ id }) => id === search.get('kpi'));
  if (kpi) return { kpi };
  const tracks = drawnTracks(framework);
  const track = tracks.find(({ id }) => id === search.get('track')) ?? tracks[0];
  if (track) return { track };
  const [first] = framework.kpis;
  return first ? { kpi: first } : null;
}
