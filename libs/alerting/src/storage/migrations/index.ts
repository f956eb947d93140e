import type { Migration } from '#database';
import { CreateAlerts1763740830001 } from './000001-alerting-create-alerts.js';

export const alertingMigrations: readonly Migration[] = [CreateAlerts1763740830001];
