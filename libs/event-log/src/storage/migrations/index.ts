import type { Migration } from '#database';
import { CreateEventLog1763740800001 } from './000001-event-log-create-log.js';

export const eventLogMigrations: readonly Migration[] = [CreateEventLog1763740800001];
