export { ActionsQuery } from './actions/actions-query.js';
export { type ComparedDay, type Comparison, ComparisonQuery } from './comparison/comparison-query.js';
export {
  EffectsQuery,
  kpisReadingAny,
  type EventDelta,
  type EventEffects,
  type EventState,
} from './effects/effects-query.js';
export { EntitiesQuery, type EntityOnDay } from './entities/entities-query.js';
export { EntityNames } from './entities/entity-names.js';
export { EvidenceQuery } from './evidence/evidence-query.js';
export type { EvidenceItem, EvidencePart, FormulaPart, ReadingEvidence } from './evidence/evidence.js';
export { type Explanation, ExplanationQuery } from './explanation/explanation-query.js';
export {
  type Figure,
  type FigureDetail,
  type FigurePoint,
  type FigureQuestion,
  FiguresQuery,
  type SubjectFigure,
} from './figures/figures-query.js';
export { ForecastQuery, type GoalForecast } from './forecast/forecast-query.js';
export { InsightsModule } from './insights.module.js';
export { MaturityQuery, type FrameworkAssessment } from './maturity/maturity-query.js';
export { MilestoneBoardQuery, type MilestoneOnBoard } from './milestones/milestone-board-query.js';
export { milestoneStates, type MilestoneBoardState } from './domain/milestone-card.js';
export { MovementsQuery } from './overview/movements-query.js';
export type { NetMovement } from './domain/net-movements.js';
export { type OverviewItem, OverviewQuery } from './overview/overview-query.js';
export { type PeerMeasure, PeersQuery } from './peers/peers-query.js';
export { PublicationsQuery } from './publications/publications-query.js';
export type { EditionBreak } from './domain/edition-breaks.js';
export { type HistoryPoint, type KpiPoint, SeriesQuery } from './series/series-query.js';
export { PreviewQuery } from './what-if/preview-query.js';
export type { EntityChange, FigureChange, Preview } from './what-if/preview.js';
export { HypotheticalEventsRejectedError, WhatIfQuery } from './what-if/what-if-query.js';
export type { FrameworkEffect, WhatIf } from './what-if/what-if.js';
