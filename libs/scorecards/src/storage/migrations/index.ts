import type { Migration } from '#database';
import { CreateScorecards1763740820001 } from './000001-scorecards-create-read-models.js';

export const scorecardsMigrations: readonly Migration[] = [CreateScorecards1763740820001];
