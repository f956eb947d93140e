import { announceGates, assessGates } from '../assessing/tracks/gates.js';
import { readStagedTrack } from '../framework-file/read-staged-track.js';
import { stagedTrackSchema } from '../framework-file/track-schema.js';
import { ofStages, totalOf, shortfallOf } from './stages.js';
import type { TrackKindDefinition } from './track-kind.js';

export const independent: TrackKindDefinition<'independent'> = {
  ...ofStages,
  summary: 'gates',
  schema: stagedTrackSchema(
    'independent',
    'Gates that open each for itself; the level is the number of open ones.',
  ),
  read: readStagedTrack,
  assess: assessGates,
  announce: announceGates,
  shortfalls: (_track, { gates = [] }) => gates.flatMap(({ unmet }) => unmet.map(shortfallOf)),
  reached: ({ gates }) => totalOf(gates, ({ open, progress }) => (open ? 1 : (progress ?? 0))),
};
