import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { MeasuresOrgUnit } from '../org-unit-questions/measures-org-unit.js';
import { FrameworkAtRequest } from '../point-in-time/point-in-time.request.js';
import { ExplanationResponse } from './explanation.response.js';
import { GetExplanation } from './get-explanation.handler.js';

@ApiTags('Explanation')
@Controller('org-units/:code/kpis/:kpi/explanation')
export class ExplanationController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @MeasuresOrgUnit()
  @Get()
  @ApiOperation({
    summary:
      'How a KPI’s value was arrived at: what its formula reads, what looks at it, what it gives there',
  })
  @ApiOkResponse({ type: ExplanationResponse })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('kpi') kpi: string,
    @Query() request: FrameworkAtRequest,
    @InLanguage() language: Language,
  ): Promise<ExplanationResponse> {
    return this.queries.execute(new GetExplanation(caller, code, kpi, request, language));
  }
}
