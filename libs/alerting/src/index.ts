export * from './domain/index.js';
export { AlertEngine, type AlertPage } from './alert-engine.js';
export { AlertQuery, type Acknowledger } from './alert-query.js';
export { AlertRules } from './alert-rules.js';
export { AlertingModule, type AlertingOptions } from './alerting.module.js';
export { NoticeNames } from './notice-names.js';
export type { AlertFilter } from './storage/alert-table.js';
export { loadRules } from './storage/load-rules.js';
export { alertingMigrations } from './storage/migrations/index.js';
