import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { OrgUnitsModule } from '#org-units';
import { ReadModelsModule } from '#read-models';
import { ActionsQuery } from './actions/actions-query.js';
import { ComparisonQuery } from './comparison/comparison-query.js';
import { Attribution } from './evidence/attribution.js';
import { ReplacedEvents } from './evidence/replaced-events.js';
import { EffectsQuery } from './effects/effects-query.js';
import { EntitiesQuery } from './entities/entities-query.js';
import { EntityNames } from './entities/entity-names.js';
import { EvidenceQuery } from './evidence/evidence-query.js';
import { ExplanationQuery } from './explanation/explanation-query.js';
import { FiguresQuery } from './figures/figures-query.js';
import { OwnSubjects } from './figures/own-subjects.js';
import { ForecastQuery } from './forecast/forecast-query.js';
import { MilestoneBoardQuery } from './milestones/milestone-board-query.js';
import { MaturityQuery } from './maturity/maturity-query.js';
import { MovementsQuery } from './overview/movements-query.js';
import { OverviewQuery } from './overview/overview-query.js';
import { PeersQuery } from './peers/peers-query.js';
import { PublicationsQuery } from './publications/publications-query.js';
import { SeriesQuery } from './series/series-query.js';
import { PreviewQuery } from './what-if/preview-query.js';
import { WhatIfQuery } from './what-if/what-if-query.js';

const queries = [
  MaturityQuery,
  MovementsQuery,
  OverviewQuery,
  SeriesQuery,
  ExplanationQuery,
  EvidenceQuery,
  EffectsQuery,
  ComparisonQuery,
  ForecastQuery,
  ActionsQuery,
  PeersQuery,
  PublicationsQuery,
  WhatIfQuery,
  PreviewQuery,
  FiguresQuery,
  EntitiesQuery,
  EntityNames,
  MilestoneBoardQuery,
];

/** Provides the queries that pages ask. Needs a global `Database`, `Clock` and `DayZone`. */
@Module({
  imports: [EventLogModule, OrgUnitsModule, ReadModelsModule],
  providers: [Attribution, OwnSubjects, ReplacedEvents, ...queries],
  exports: queries,
})
export class InsightsModule {}
