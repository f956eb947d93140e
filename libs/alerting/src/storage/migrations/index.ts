import type { Migration } from '#database';
import { AlertingBaseline1764460830001 } from './000001-alerting-baseline.js';

export const alertingMigrations: readonly Migration[] = [AlertingBaseline1764460830001];
