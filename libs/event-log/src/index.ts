export * from './domain/index.js';
export type {
  AmendableEvent,
  AmendTarget,
  AppendOutcome,
  Rejection,
  AppendRequest,
  RequestRun,
  AppendPolicy,
  RequestPolicy,
  StoredEvent,
  EventRejection,
  PolicyRejection,
} from './storage/append/append-request.js';
export { unitOf } from './storage/append/amendment.js';
export { referencesTo, type ReferenceToUnit } from './storage/append/unit-references.js';
export { hypotheticalEvents } from './storage/append/hypothetical-events.js';
export { countBySource } from './storage/count-by-source.js';
export { CheckpointMovedError, Checkpoints } from './storage/checkpoints.js';
export {
  entitiesWith,
  eventsOfRun,
  firstPositions,
  identifiedEvents,
  recentlyClosedRuns,
  sharedEntities,
  subjectsOf,
} from './storage/event-lookups.js';
export { namesOf, namesOfEntities, type NamedEntity } from './storage/entity-names.js';
export {
  chainsOfEntitiesAfter,
  factsOfSource,
  isUntouchedSince,
  wholeChains,
  type ChainEvent,
  type WantedFacts,
} from './storage/facts-of-source.js';
export { identityKey, type EventIdentity } from './storage/append/recorded-events.js';
export { traceparentsOf, tracesBetween } from './storage/traceparents.js';
export { LogLag } from './storage/log-lag.js';
export { EventLogModule } from './storage/event-log.module.js';
export { EventLog } from './storage/event-log.js';
export { earliestFact, type EarliestFact } from './storage/earliest-fact.js';
export { EventLogReader, type CountedRange, type EntityKey } from './storage/event-log-reader.js';
export { positionBeforeNewest, positionsOutsideRuns } from './storage/events-outside-runs.js';
export {
  EventSearch,
  type EventFilter,
  type EventPage,
  type FiledEvent,
  type FiledEvents,
} from './storage/event-search.js';
export { readEventsOfTypes } from './storage/events-of-types.js';
export { formatLogDigest, parseLogDigest, type LogDigest } from './domain/log-digest.js';
export { lockEmptyLog, readDigest, type LogHead } from './storage/log-head.js';
export { eventLogMigrations } from './storage/migrations/index.js';
export { unitKey } from './storage/append/append-order.js';
export { MAX_RUN_MINUTES, RUN_LEASE_SECONDS, runNotFound } from './storage/runs/run-lease.js';
export {
  closeRun,
  endRuns,
  findRun,
  openRun,
  refusedEvents,
  renewRun,
  resumeRun,
  runExtent,
  type RefusedEvent,
  type Run,
} from './storage/runs/run-table.js';
export { MAX_WAITING_EVENTS, releaseAll } from './storage/runs/waiting-events.js';
export { openRuns, type OpenRun } from './storage/runs/open-runs.js';
export { effectiveChains, unitsNamed, type AmendedChain } from './storage/scan/effective-chains.js';
export { scanLog } from './storage/scan/scan-log.js';
export { verifyLog } from './storage/verify/verify-log.js';
