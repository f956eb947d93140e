import type { Migration } from '#database';
import { CalendarBaseline1764460816001 } from './000001-calendar-baseline.js';

export const calendarMigrations: readonly Migration[] = [CalendarBaseline1764460816001];
