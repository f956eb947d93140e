import { Controller, Get, Param, Query } from '@nestjs/common';
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
import { GetMeasureEvidence } from './get-measure-evidence.handler.js';
import { MeasureEvidenceRequest } from './measure-evidence.request.js';
import { MeasureEvidenceResponse } from './measure-evidence.response.js';

@ApiTags('Figures')
@Controller('org-units/:code/measures/:measure/evidence')
export class MeasureEvidenceController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('read')
  @WaitsForPosition()
  @Get()
  @ApiOperation({ summary: 'The events that a measure of an org unit is made of, and what each adds' })
  @ApiOkResponse({ type: MeasureEvidenceResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit or measure.' })
  get(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Param('measure') measure: string,
    @Query() request: MeasureEvidenceRequest,
    @InLanguage() language: Language,
  ): Promise<MeasureEvidenceResponse> {
    return this.queries.execute(new GetMeasureEvidence(caller, code, measure, request, language));
  }
}
