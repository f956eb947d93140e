import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { MeasuresOrgUnit } from '../org-unit-questions/measures-org-unit.js';
import { FrameworksAtRequest } from '../point-in-time/point-in-time.request.js';
import { ChecksResponse } from './checks.response.js';
import { GetChecks } from './get-checks.handler.js';

@ApiTags('Explanation')
@Controller('org-units/:code/checks')
export class ChecksController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @MeasuresOrgUnit()
  @Get()
  @ApiOperation({
    summary: 'What makes the figures of an org unit doubtful',
    description:
      'Parts above their wholes; full-process services without use in twelve months (by what is known now and the tree of today); spikes in the last days of the last whole month; months out of all proportion; thresholds between which no count lies; shares that are computed from less than half of what was reported; sources that have been silent for longer than usual; what recorded events warn of. Checks mark numbers and change none. `rules` says what came of each: where there was nothing to check, nothing passed.',
  })
  @ApiOkResponse({ type: ChecksResponse })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Query() request: FrameworksAtRequest,
    @InLanguage() language: Language,
  ): Promise<ChecksResponse> {
    return this.queries.execute(new GetChecks(caller, code, request, language));
  }
}
