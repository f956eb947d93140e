import { isDay } from '../../format/days.js';
import type { FrameworkDefinition, KpiUnit } from '../../queries/frameworks.js';
import { TODAY } from '../../queries/point-in-time.js';

/** The score or KPI by which org units are ranked, and the org units that are ranked. */
export interface Ranking {
  by: 'track' | 'kpi';
  /** Id of the track or the KPI. */
  id: string;
  name: string;
  unit: KpiUnit;
  asOf: string | null;
  edition: string | null;
  root: string | null;
  /** `null`: every level that the framework applies to. */
  level: string | null;
}

/** Reads the ranking in an address. The default is the score of the first index, else the first KPI. */
export function readRanking(
  search: URLSearchParams,
  { tracks, kpis, appliesTo }: FrameworkDefinition,
): Ranking {
  const asOf = search.get('asOf');
  const level = appliesTo.levels.find((each) => each === search.get('level')) ?? null;
  const about = {
    asOf: asOf !== null && asOf !== TODAY && isDay(asOf) ? asOf : null,
    edition: search.get('edition') || null,
    root: search.get('root') || null,
    level,
  };
  const kpi = kpis.find(({ id }) => id === search.get('kpi'));
  const indices = tracks.filter(({ kind }) => kind === 'index');
  const track = indices.find(({ id }) => id === search.get('track')) ?? indices[0];
  if (track && !kpi) return { by: 'track', id: track.id, name: track.name, unit: 'score', ...about };
  const ranked = kpi ?? kpis[0];
  return {
    by: 'kpi',
    id: ranked?.id ?? '',
    name: ranked?.name ?? '',
    unit: ranked?.unit ?? 'score',
    ...about,
  };
}
