import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { OrgUnitsModule } from '#org-units';
import { ActionsQuery } from './queries/actions-query.js';
import { ChecksQuery } from './queries/checks-query.js';
import { ComparisonQuery } from './queries/comparison-query.js';
import { ExplanationQuery } from './queries/explanation-query.js';
import { ForecastQuery } from './queries/forecast-query.js';
import { EvidenceQuery } from './queries/evidence-query.js';
import { MaturityQuery } from './queries/maturity-query.js';
import { OverviewQuery } from './queries/overview-query.js';
import { PastReadings } from './queries/past-readings.js';
import { PeersQuery } from './queries/peers-query.js';
import { ProjectedPosition } from './queries/projected-position.js';
import { ReadingsAt } from './queries/readings-at.js';
import { ServiceNames } from './queries/service-names.js';
import { SeriesQuery } from './queries/series-query.js';
import { WhatIfQuery } from './queries/what-if-query.js';
import { EventShares } from './replay/event-shares.js';
import { LogDifference } from './replay/log-difference.js';
import { PresenceDifference } from './replay/presence-difference.js';
import { FactDays } from './storage/fact-days.js';
import { Journal } from './storage/journal.js';
import { ReadingStore } from './storage/reading-store.js';

const queries = [
  ReadingStore,
  ProjectedPosition,
  PresenceDifference,
  LogDifference,
  PastReadings,
  ReadingsAt,
  EventShares,
  EvidenceQuery,
  WhatIfQuery,
  FactDays,
  MaturityQuery,
  OverviewQuery,
  SeriesQuery,
  ExplanationQuery,
  ComparisonQuery,
  ForecastQuery,
  ActionsQuery,
  PeersQuery,
  ChecksQuery,
  ServiceNames,
  Journal,
];

/** What can be asked of the read models. Needs a global `Database`, `Clock` and `DayZone`. */
@Module({ imports: [EventLogModule, OrgUnitsModule], providers: queries, exports: queries })
export class ScorecardQueriesModule {}
