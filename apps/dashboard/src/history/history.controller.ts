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
import { Caller, Requires } from '#web';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetHistory } from './get-history.handler.js';
import { HistoryResponse } from './history.response.js';
import { SeriesRangeRequest } from './series-range.request.js';

@ApiTags('Maturity')
@Controller('org-units/:code/maturity/history')
export class HistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({ summary: 'The level, progress and score of an org unit over time, by entry thresholds' })
  @ApiOkResponse({ type: HistoryResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit, framework or edition.' })
  @ApiUnprocessableEntityResponse({
    description: 'The framework does not apply to this org unit.',
  })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() range: SeriesRangeRequest,
  ): Promise<HistoryResponse> {
    return this.queries.execute(new GetHistory(caller, code, range));
  }
}
