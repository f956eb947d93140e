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
import { WaitsForPosition } from '../point-in-time/waits-for-position.js';
import { ComparisonRequest } from './comparison.request.js';
import { ComparisonResponse } from './comparison.response.js';
import { GetComparison } from './get-comparison.handler.js';

@ApiTags('Maturity')
@Controller('org-units/:code/maturity/comparison')
export class ComparisonController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({ summary: 'The change of an org unit between two days' })
  @ApiOkResponse({ type: ComparisonResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit, framework or edition.' })
  @ApiUnprocessableEntityResponse({
    description:
      'The framework does not apply to this org unit; or `not-comparable`: the editions of the two days have not the same basis, and none was chosen. The problem names both.',
  })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: ComparisonRequest,
    @InLanguage() language: Language,
  ): Promise<ComparisonResponse> {
    return this.queries.execute(new GetComparison(caller, code, request, language));
  }
}
