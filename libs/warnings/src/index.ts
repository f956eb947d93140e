export * from './domain/index.js';
export { EventInspector } from './event-inspector.js';
export { FoundWarnings, SHOWN_DAYS, type FoundExample, type FoundWarning } from './found-warnings.js';
export { Intentions, KnownIntentions, type IntentionKey } from './intentions.js';
export { MAX_INSPECTED_EVENTS, RequestWarnings } from './request-warnings.js';
export { RunWarnings } from './run-warnings.js';
export type { Intention } from './storage/intended-table.js';
export { warningsMigrations } from './storage/migrations/index.js';
export { WarningsModule } from './warnings.module.js';
