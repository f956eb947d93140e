import { progressOf } from '../assessing/criterion.js';
import { NOTHING_AHEAD } from '../assessing/next-stage.js';
import { assessChecklist } from '../assessing/tracks/checklist.js';
import { readChecklistTrack } from '../framework-file/read-checklist-track.js';
import { checklistTrackSchema } from '../framework-file/track-schema.js';
import { totalOf, shortfallOf } from './stages.js';
import type { TrackKindDefinition } from './track-kind.js';

export const checklist: TrackKindDefinition<'checklist'> = {
  summary: 'there or not',
  schema: checklistTrackSchema,
  read: readChecklistTrack,
  kpis: ({ items }) => items.map(({ kpi }) => kpi),
  kpisTowards: () => [],
  thresholds: ({ items }) => items.map((item) => ({ id: item.id, kpi: item.kpi, threshold: item })),
  assess: assessChecklist,
  // There is no stage to announce.
  announce: () => ({ stage: null, frozen: false, ...NOTHING_AHEAD }),
  shortfalls: (_track, { items = [] }) => items.filter(({ met }) => !met).map(shortfallOf),
  reached: ({ items }) =>
    totalOf(items, ({ met, value, threshold, direction }) =>
      met ? 1 : (progressOf({ enter: threshold, direction }, value, null) ?? 0),
    ),
  whole: ({ items }) => items.length,
  inPoints: false,
};
