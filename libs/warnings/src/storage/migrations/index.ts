import type { Migration } from '#database';
import { WarningsBaseline1764460850001 } from './000001-warnings-baseline.js';

export const warningsMigrations: readonly Migration[] = [WarningsBaseline1764460850001];
