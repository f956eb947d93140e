import { announceLadder, assessLadder } from '../assessing/tracks/ladder.js';
import { readStagedTrack } from '../framework-file/read-staged-track.js';
import { stagedTrackSchema } from '../framework-file/track-schema.js';
import { ofStages, shortfallOf } from './stages.js';
import type { TrackKindDefinition } from './track-kind.js';

export const ladder: TrackKindDefinition<'ladder'> = {
  ...ofStages,
  summary: 'stages that need those below',
  schema: stagedTrackSchema('ladder', 'From the lowest up; a stage needs those below it.'),
  read: readStagedTrack,
  assess: assessLadder,
  announce: announceLadder,
  shortfalls: (_track, { next }) => (next?.unmet ?? []).map(shortfallOf),
  reached: ({ stage, progress }) => (stage?.level ?? 0) + (progress ?? 0),
};
