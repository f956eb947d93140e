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
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetOverview } from './get-overview.handler.js';
import { OverviewRequest } from './overview.request.js';
import { OverviewResponse } from './overview.response.js';

@ApiTags('Maturity')
@Controller('overview')
export class OverviewController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'All org units that a framework applies to: the result of each and what it needs next',
  })
  @ApiOkResponse({ type: OverviewResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such framework or root.' })
  get(
    @Caller() caller: Principal,
    @Query() request: OverviewRequest,
    @InLanguage() language: Language,
  ): Promise<OverviewResponse> {
    return this.queries.execute(new GetOverview(caller, request, language));
  }
}
