export * from './domain/index.js';
export { Journal, type JournalFilter, type NewJournalEntry } from './storage/journal.js';
export { scorecardsMigrations } from './storage/migrations/index.js';
