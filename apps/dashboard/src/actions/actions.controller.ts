import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { MeasuresOrgUnit } from '../org-unit-questions/measures-org-unit.js';
import { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { ActionsResponse } from './actions.response.js';
import { GetActions } from './get-actions.handler.js';

@ApiTags('Outlook')
@Controller('org-units/:code/actions')
export class ActionsController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @MeasuresOrgUnit()
  @Get()
  @ApiOperation({
    summary: 'The work that gains an org unit most per unit of work, with its side effects',
  })
  @ApiOkResponse({ type: ActionsResponse })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: FrameworksAtRequest,
    @InLanguage() language: Language,
  ): Promise<ActionsResponse> {
    return this.queries.execute(new GetActions(caller, code, request, language));
  }
}
