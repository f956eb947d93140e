import type { Migration } from '#database';
import { CreateScorecards1763740820001 } from './000001-scorecards-create-read-models.js';
import { CountPresences1763740820002 } from './000002-scorecards-count-presences.js';
import { KeySubjectsByMeasure1763740820003 } from './000003-scorecards-key-subjects-by-measure.js';
import { AddUpSegments1763740820004 } from './000004-scorecards-add-up-segments.js';

export const readModelsMigrations: readonly Migration[] = [
  CreateScorecards1763740820001,
  CountPresences1763740820002,
  KeySubjectsByMeasure1763740820003,
  AddUpSegments1763740820004,
];
