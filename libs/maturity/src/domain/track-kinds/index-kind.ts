import { scoreIndex } from '../assessing/tracks/index-score.js';
import { announceIndex, assessIndex, countedKpis, incompleteItems } from '../assessing/tracks/index-track.js';
import { indexTrackSchema } from '../framework-file/index-track-schema.js';
import { readIndexTrack } from '../framework-file/read-index-track.js';
import type { TrackKindDefinition } from './track-kind.js';

export const indexKind: TrackKindDefinition<'index'> = {
  summary: 'a score with bands',
  schema: indexTrackSchema,
  read: readIndexTrack,
  kpis: countedKpis,
  // Every item of an index counts towards each of its bands.
  kpisTowards: countedKpis,
  thresholds: () => [],
  assess: assessIndex,
  announce: announceIndex,
  shortfalls: (track, _result, measured) =>
    incompleteItems(track, scoreIndex(track, measured), measured).map(({ unmet, goal }) => ({
      kpi: unmet.kpi,
      goal,
    })),
  reached: ({ score, known }) => score ?? known?.points ?? 0,
  whole: ({ max }) => max,
  inPoints: true,
};
