import { Controller, Get, Query } from '@nestjs/common';
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
import { WaitsForPosition } from '../../point-in-time/waits-for-position.js';
import { GetOverviewSummary } from './get-summary.handler.js';
import { OverviewSummaryRequest } from './summary.request.js';
import { OverviewSummaryResponse } from './summary.response.js';

@ApiTags('Maturity')
@Controller('overview/summary')
export class OverviewSummaryController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'One sentence and four figures about a tree',
    description: 'Where it stands, what moved since the last look, what is missing, and who is late.',
  })
  @ApiOkResponse({ type: OverviewSummaryResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such root or framework, or no org unit at all.' })
  get(
    @Caller() caller: Principal,
    @Query() request: OverviewSummaryRequest,
    @InLanguage() language: Language,
  ): Promise<OverviewSummaryResponse> {
    return this.queries.execute(new GetOverviewSummary(caller, request, language));
  }
}
