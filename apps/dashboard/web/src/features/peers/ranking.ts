import { isDay } from '../../format/days.js';
import type { FrameworkDefinition, KpiUnit } from '../../queries/frameworks.js';
import { pointFrom, TODAY, type PointInTime } from '../../queries/point-in-time.js';

/** The score or KPI by which org units are ranked, and the org units that are ranked. */
export interface Ranking {
  by: 'track' | 'kpi';
  /** Id of the track or the KPI. */
  id: string;
  name: string;
  unit: KpiUnit;
  /** When; `null` members are the usual. */
  point: PointInTime;
  /** Code of the tree, one at a time; `null`: it is not known yet. */
  root: string | null;
  /** `null`: every level that the framework applies to. */
  level: string | null;
}

/** What a ranking begins with where the address says nothing. */
export interface RankingStart {
  /** Code of a tree. */
  root: string | null;
  /** Ids of the KPIs that are measured there. */
  measured: ReadonlySet<string>;
}

/**
 * Reads the ranking in an address. The default is the score of the first index, else the first KPI that is
 * measured.
 */
export function readRanking(
  search: URLSearchParams,
  { tracks, kpis, appliesTo }: FrameworkDefinition,
  start: RankingStart,
): Ranking {
  const asOf = search.get('asOf');
  const level = appliesTo.levels.find((each) => each === search.get('level')) ?? null;
  const about = {
    point: { ...pointFrom(search), asOf: asOf !== null && asOf !== TODAY && isDay(asOf) ? asOf : null },
    root: search.get('root') || start.root,
    level,
  };
  const kpi = kpis.find(({ id }) => id === search.get('kpi'));
  const indices = tracks.filter(({ kind }) => kind === 'index');
  const track = indices.find(({ id }) => id === search.get('track')) ?? indices[0];
  if (track && !kpi) return { by: 'track', id: track.id, name: track.name, unit: 'score', ...about };
  const ranked = kpi ?? kpis.find(({ id }) => start.measured.has(id)) ?? kpis[0];
  return {
    by: 'kpi',
    id: ranked?.id ?? '',
    name: ranked?.name ?? '',
    unit: ranked?.unit ?? 'score',
    ...about,
  };
}
