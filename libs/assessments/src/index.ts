export * from './domain/index.js';
export { assessOrgUnit, type AssessedOrgUnit } from './assessed/assessed-org-unit.js';
export { Assessor } from './assessing/assessor.js';
export { ReadingsWithout } from './assessing/readings-without.js';
export { SettlingOptions } from './assessing/settling-options.js';
export { AssessmentsModule, type AssessmentsOptions } from './assessments.module.js';
export { ResultsAsOf } from './assessing/results-as-of.js';
export { checkFlows, flowsToCheck } from './checks/check-flows.js';
export { ChecksQuery } from './checks/checks-query.js';
export { ChecksQueryModule } from './checks-query.module.js';
export { DayCloser } from './day-closing/day-closer.js';
export { JournalModule } from './journal.module.js';
export { ResultsAsOfModule } from './results-as-of.module.js';
export { peersAt, peersByDay, type PeersByDay } from './peers/peers-at.js';
export { type AnnouncedGates, readAnnouncedGates } from './storage/announced-gates.js';
export { type AnnouncedStage, announcedStagesOn, type TrackName } from './storage/announced-stages.js';
export {
  type LatestTrackResult,
  type SettlingResult,
  readLatestResults,
  readSettling,
} from './storage/latest-results.js';
export { lastClosedDay } from './storage/days-closed-table.js';
export { readRegisteredFrameworks } from './storage/framework-sets.js';
export { readMovements, type MovementRange } from './storage/journal-movements.js';
export { Journal, type NewJournalEntry } from './storage/journal.js';
export { readSettlingBacklog, type SettlingBacklog } from './storage/settling-backlog.js';
export { verifyJournal } from './storage/verify-journal.js';
export { assessmentsMigrations } from './storage/migrations/index.js';
export { CheckWatcher, WatchedChecks } from './watching/check-watcher.js';
export { JournalWatcher, WatchedEvents } from './watching/journal-watcher.js';
