export { loadCalendar, type LoadedCalendar } from './load-calendar.js';
export { calendarHash } from './calendar-hash.js';
export * from './domain/index.js';
