export { demandRebuild } from './storage/projection-version.js';
export * from './domain/index.js';
export { ProjectionModule } from './projection.module.js';
export { reasonOf } from './projection/batch-context.js';
export { EffectOfBatch } from './projection/effect-of-batch.js';
export { Leadership } from './projection/leadership.js';
export { MeasuresProjection } from './projection/measures-projection.js';
export { ProjectionBacklog } from './projection/projection-backlog.js';
export { Projector } from './projection/projector.js';
export { ReadModelsModule } from './read-models.module.js';
export { pastOrgUnits, type PastOrgUnits } from './readings/past-org-units.js';
export { MergedEntities, type MergedEntity } from './readings/merged-entities.js';
export { PastAdjustments } from './readings/past-adjustments.js';
export { PastReadings } from './readings/past-readings.js';
export { ProjectedPosition } from './readings/projected-position.js';
export { ReadingStore, type ReadOptions } from './readings/reading-store.js';
export type { LeftOutOfOrgUnit, ReadingGrid } from './readings/reading-grid.js';
export { ReadingsAt } from './readings/readings-at.js';
export { SilentSources, type SilentSource } from './readings/silent-sources.js';
export { LogDifference } from './readings/replay/log-difference.js';
export { DistinctCountDifference } from './readings/replay/distinct-count-difference.js';
export { RebuildRunningError } from './rebuild/rebuild-lock.js';
export { Rebuild, type RebuildProgress, type RebuildReport } from './rebuild/rebuild.js';
export type { Difference } from './storage/differences.js';
export {
  type DayRange,
  markAllDirty,
  markDirtyByDays,
  markDirtyBySilence,
  readDirty,
  readDirtyOf,
  returnDirty,
  takeDirty,
} from './storage/dirty-marks-table.js';
export {
  type EntityListQuestion,
  type EntityPlace,
  type ListedEntity,
  readEntityList,
} from './storage/entity-list.js';
export { entityKey, readEntities, type FoldedEntity } from './storage/entities-table.js';
export { readEntityNames } from './storage/entity-names.js';
export { type FigureSubject, readOwnSubjects, readSegmentNames } from './storage/figure-subjects.js';
export { FactDays } from './storage/fact-days.js';
export { FreshnessQuery, type Freshness } from './readings/freshness-query.js';
export { readModelsMigrations } from './storage/migrations/index.js';
export { MEASURES } from './storage/projection-version.js';
export { readReportedUse, readSupplied, type EntityOfOrgUnit } from './storage/service-use.js';
export { inSnapshot } from './storage/snapshot.js';
export { readApplicableOrgUnits } from './storage/applicable-org-units.js';
