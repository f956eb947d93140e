export * from './domain/index.js';
export { Leadership } from './projection/leadership.js';
export { MeasuresProjection } from './projection/measures-projection.js';
export type { LogPage, Projection } from './projection/projection.js';
export { Projector, type CatchUpOptions } from './projection/projector.js';
export { FactDays } from './storage/fact-days.js';
export { Journal, type JournalFilter, type NewJournalEntry } from './storage/journal.js';
export { scorecardsMigrations } from './storage/migrations/index.js';
export { ReadingStore } from './storage/reading-store.js';
