import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { OrgUnitsModule } from '#org-units';
import { MergedEntities } from './readings/merged-entities.js';
import { PastAdjustments } from './readings/past-adjustments.js';
import { PastReadings } from './readings/past-readings.js';
import { ProjectedPosition } from './readings/projected-position.js';
import { ReadingStore } from './readings/reading-store.js';
import { ReadingsAt } from './readings/readings-at.js';
import { LogDifference } from './readings/replay/log-difference.js';
import { DistinctCountDifference } from './readings/replay/distinct-count-difference.js';
import { FreshnessQuery } from './readings/freshness-query.js';
import { SilentSources } from './readings/silent-sources.js';
import { FactDays } from './storage/fact-days.js';

const readings = [
  ReadingStore,
  ProjectedPosition,
  DistinctCountDifference,
  LogDifference,
  PastAdjustments,
  PastReadings,
  ReadingsAt,
  MergedEntities,
  FactDays,
  FreshnessQuery,
  SilentSources,
];

/** Reads measures as of any day and as known at any moment. Needs a global `Database` and `DayZone`. */
@Module({ imports: [EventLogModule, OrgUnitsModule], providers: readings, exports: readings })
export class ReadModelsModule {}
