import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { FigureAtRequest, FigureSeriesRequest } from './figure.request.js';
import { FigureResponse, FigureSeriesResponse, FiguresResponse } from './figure.response.js';
import { GetFigureSeries } from './get-figure-series.handler.js';
import { GetFigure } from './get-figure.handler.js';
import { GetFigures } from './get-figures.handler.js';

@ApiTags('Figures')
@Controller('org-units/:code/measures')
export class FiguresController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'Every measure of an org unit, by what it is about',
    description: 'Whether or not a framework reads it. Evidence: `…/measures/{measure}/evidence`.',
  })
  @ApiOkResponse({ type: FiguresResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit.' })
  all(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: FigureAtRequest,
    @InLanguage() language: Language,
  ): Promise<FiguresResponse> {
    return this.queries.execute(new GetFigures(caller, code, request, language));
  }

  @Requires('read')
  @WaitsForPosition()
  @Get(':measure')
  @ApiOperation({ summary: 'One measure of an org unit, with its parts, segments and the KPIs that read it' })
  @ApiOkResponse({ type: FigureResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit or measure.' })
  one(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('measure') measure: string,
    @Query() request: FigureAtRequest,
    @InLanguage() language: Language,
  ): Promise<FigureResponse> {
    return this.queries.execute(new GetFigure(caller, code, measure, request, language));
  }

  @Requires('read')
  @WaitsForPosition()
  @Get(':measure/series')
  @ApiOperation({ summary: 'One measure of an org unit over time' })
  @ApiOkResponse({ type: FigureSeriesResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit or measure.' })
  series(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('measure') measure: string,
    @Query() request: FigureSeriesRequest,
    @InLanguage() language: Language,
  ): Promise<FigureSeriesResponse> {
    return this.queries.execute(new GetFigureSeries(caller, code, measure, request, language));
  }
}
