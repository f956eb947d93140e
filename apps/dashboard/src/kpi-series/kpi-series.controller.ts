import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { SeriesRangeRequest } from '../history/series-range.request.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetKpiSeries } from './get-kpi-series.handler.js';
import { KpiSeriesResponse } from './kpi-series.response.js';

@ApiTags('Maturity')
@Controller('org-units/:code/kpis/:kpi/series')
export class KpiSeriesController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({ summary: 'One KPI of an org unit over time, with the thresholds that stages ask for' })
  @ApiOkResponse({ type: KpiSeriesResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit, framework, edition or KPI.' })
  @ApiUnprocessableEntityResponse({
    description: 'The framework does not apply to this org unit.',
  })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('kpi') kpi: string,
    @Query() range: SeriesRangeRequest,
    @InLanguage() language: Language,
  ): Promise<KpiSeriesResponse> {
    return this.queries.execute(new GetKpiSeries(caller, code, kpi, range, language));
  }
}
