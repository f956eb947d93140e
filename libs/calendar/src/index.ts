export { loadCalendar, type LoadedCalendar } from './load-calendar.js';
export * from './domain/index.js';
