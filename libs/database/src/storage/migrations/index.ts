import type { Migration } from '../../migration-texts.js';
import { DatabaseBaseline1764460800000 } from './000001-database-baseline.js';

export const databaseMigrations: readonly Migration[] = [DatabaseBaseline1764460800000];
