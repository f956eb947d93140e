import type { Migration } from '#database';
import { ReadModelsBaseline1764460820001 } from './000001-read-models-baseline.js';

export const readModelsMigrations: readonly Migration[] = [ReadModelsBaseline1764460820001];
