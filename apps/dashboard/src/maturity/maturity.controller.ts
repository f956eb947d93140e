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
import { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { GetMaturity } from './get-maturity.handler.js';
import { MaturityResponse } from './maturity.response.js';

@ApiTags('Maturity')
@Controller('org-units/:code/maturity')
export class MaturityController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({
    summary: 'The stage of an org unit, why, what is missing for the next stage and when it will arrive',
    description: 'One item for each framework that applies to the org unit.',
  })
  @ApiOkResponse({ type: MaturityResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit, framework or edition.' })
  @ApiUnprocessableEntityResponse({
    description: 'The framework does not apply to this org unit.',
  })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: FrameworksAtRequest,
    @InLanguage() language: Language,
  ): Promise<MaturityResponse> {
    return this.queries.execute(new GetMaturity(caller, code, request, language));
  }
}
