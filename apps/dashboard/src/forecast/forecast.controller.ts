import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { MeasuresOrgUnit } from '../org-unit-questions/measures-org-unit.js';
import { ForecastRequest } from './forecast.request.js';
import { ForecastResponse } from './forecast.response.js';
import { GetForecast } from './get-forecast.handler.js';

@ApiTags('Outlook')
@Controller('org-units/:code/forecast')
export class ForecastController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @MeasuresOrgUnit()
  @Get()
  @ApiOperation({
    summary: 'When an org unit arrives at the present pace',
    description:
      'One item for each unmet criterion of the next stage or of a closed gate, what an index needs for its next band, and each target. Pace is taken from the ends of the last twelve months, since the last break of their course. Days agree with those of `/maturity`.',
  })
  @ApiOkResponse({ type: ForecastResponse })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: ForecastRequest,
    @InLanguage() language: Language,
  ): Promise<ForecastResponse> {
    return this.queries.execute(new GetForecast(caller, code, request, language));
  }
}
