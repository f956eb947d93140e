import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { MeasuresOrgUnit } from '../org-unit-questions/measures-org-unit.js';
import { EvidenceRequest } from './evidence.request.js';
import { EvidenceResponse } from './evidence.response.js';
import { GetEvidence } from './get-evidence.handler.js';

@ApiTags('Explanation')
@Controller('org-units/:code/kpis/:kpi/evidence')
export class EvidenceController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @MeasuresOrgUnit()
  @Get()
  @ApiOperation({
    summary: 'The events that a KPI’s value is made of, and what each adds',
    description: 'What all items of a part add is its amount.',
  })
  @ApiOkResponse({ type: EvidenceResponse })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('kpi') kpi: string,
    @Query() request: EvidenceRequest,
    @InLanguage() language: Language,
  ): Promise<EvidenceResponse> {
    return this.queries.execute(new GetEvidence(caller, code, kpi, request, language));
  }
}
