import { isMet, progressOf } from '../assessing/criterion.js';
import { NOTHING_AHEAD } from '../assessing/next-stage.js';
import { assessTargets } from '../assessing/tracks/targets.js';
import { readTargetsTrack } from '../framework-file/read-targets-track.js';
import { targetsTrackSchema } from '../framework-file/track-schema.js';
import { totalOf, shortfallOf } from './stages.js';
import type { TrackKindDefinition } from './track-kind.js';

export const targets: TrackKindDefinition<'targets'> = {
  summary: 'values due by a day',
  schema: targetsTrackSchema,
  read: readTargetsTrack,
  kpis: (track) => track.targets.map(({ kpi }) => kpi),
  kpisTowards: () => [],
  thresholds: (track) =>
    track.targets.map(({ id, kpi, direction, value }) => ({
      id,
      kpi,
      threshold: { direction, enter: value },
    })),
  assess: assessTargets,
  // There is no stage to announce.
  announce: () => ({ stage: null, frozen: false, ...NOTHING_AHEAD }),
  shortfalls: (_track, result) =>
    (result.targets ?? [])
      .filter(
        ({ verdict, value, threshold, direction }) =>
          verdict !== 'reached' && !isMet({ direction, enter: threshold }, value),
      )
      .map(shortfallOf),
  reached: (result) =>
    totalOf(
      result.targets,
      ({ value, threshold, direction }) => progressOf({ enter: threshold, direction }, value, null) ?? 0,
    ),
  whole: (track) => track.targets.length,
  inPoints: false,
};
