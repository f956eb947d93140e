import type { Migration } from '#database';
import { EventLogBaseline1764460800001 } from './000001-event-log-baseline.js';

export const eventLogMigrations: readonly Migration[] = [EventLogBaseline1764460800001];
