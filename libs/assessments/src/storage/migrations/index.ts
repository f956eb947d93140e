import type { Migration } from '#database';
import { AssessmentsBaseline1764460825001 } from './000001-assessments-baseline.js';

export const assessmentsMigrations: readonly Migration[] = [AssessmentsBaseline1764460825001];
