import type { Migration } from '#database';
import { ImportsBaseline1764460870001 } from './000001-imports-baseline.js';

export const importsMigrations: readonly Migration[] = [ImportsBaseline1764460870001];
