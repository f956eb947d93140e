export * from './domain/index.js';
export { Assessor, type AssessOptions, type Round } from './assessing/assessor.js';
export { FrameworkSet } from './assessing/framework-set.js';
export { DayCloser } from './projection/day-closer.js';
export { Leadership } from './projection/leadership.js';
export { EffectOfPage } from './projection/effect-of-page.js';
export { MeasuresProjection } from './projection/measures-projection.js';
export type { PageEffect } from './projection/page-effect.js';
export type { LogPage, Projection } from './projection/projection.js';
export { Projector, type CatchUpOptions } from './projection/projector.js';
export { ActionsQuery, type ActionsForBody } from './queries/actions-query.js';
export type { CheckOfRule, CheckOutcome, FailedCheck, KpiOfFramework } from './queries/checked.js';
export { ChecksQuery, type ChecksOfBody } from './queries/checks-query.js';
export { ComparisonQuery, type ComparedDay, type Comparison } from './queries/comparison-query.js';
export { EvidenceQuery } from './queries/evidence-query.js';
export type {
  Evidence,
  EvidenceItem,
  EvidencePart,
  EvidenceRequest,
  FormulaPart,
} from './queries/evidence.js';
export { ExplanationQuery, type Explanation } from './queries/explanation-query.js';
export { ForecastQuery, type ForecastOfBody, type GoalForecast } from './queries/forecast-query.js';
export { MaturityQuery, type MaturityOfBody, type Standing } from './queries/maturity-query.js';
export { OverviewQuery, type Overview, type OverviewItem } from './queries/overview-query.js';
export { PastReadings } from './queries/past-readings.js';
export { PeersQuery, type PeerMeasure, type PeerValues } from './queries/peers-query.js';
export { ProjectedPosition } from './queries/projected-position.js';
export { ProjectionBacklog } from './queries/projection-backlog.js';
export type { ReadingGrid } from './queries/reading-grid.js';
export { ReadingsAt } from './queries/readings-at.js';
export { ServiceNames, type ServiceName } from './queries/service-names.js';
export {
  breaksAmong,
  SeriesQuery,
  type Break,
  type EditionOf,
  type HistoryPoint,
  type KpiPoint,
  type Series,
} from './queries/series-query.js';
export { WhatIfQuery } from './queries/what-if-query.js';
export type { FrameworkEffect, WhatIf } from './queries/what-if.js';
export { EventShares } from './replay/event-shares.js';
export { LogDifference } from './replay/log-difference.js';
export { PresenceDifference } from './replay/presence-difference.js';
export { Rebuild, type RebuildOptions, type RebuildProgress, type RebuildReport } from './rebuild/rebuild.js';
export { RebuildRunningError } from './rebuild/rebuild-lock.js';
export { ScorecardQueriesModule } from './scorecard-queries.module.js';
export { ScorecardsModule, type ScorecardsOptions } from './scorecards.module.js';
export type { Difference, Differences } from './storage/differences.js';
export { FactDays } from './storage/fact-days.js';
export {
  Journal,
  type JournalFilter,
  type JournalLookback,
  type NewJournalEntry,
} from './storage/journal.js';
export { scorecardsMigrations } from './storage/migrations/index.js';
export { ReadingStore, type ReadOptions } from './storage/reading-store.js';
