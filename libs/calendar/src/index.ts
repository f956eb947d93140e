export { loadCalendar, type LoadedCalendar } from './load-calendar.js';
export { EditedCalendar } from './edited-calendar.js';
export { calendarMigrations } from './storage/migrations/index.js';
export { calendarHash } from './calendar-hash.js';
export * from './domain/index.js';
