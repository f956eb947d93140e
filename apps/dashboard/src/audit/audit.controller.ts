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
import { ListAuditRequest } from './audit.request.js';
import { AuditActionsResponse, auditActionsResponse, AuditResponse } from './audit.response.js';
import { ListAudit } from './list-audit.handler.js';

@ApiTags('Audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly queries: QueryBus) {}

  @Requires('audit:read')
  @Get()
  @ApiOperation({
    summary: 'Who did what, when, from where, with the state before and after; the newest first',
    description: 'Records of the org units that the caller may audit; of the whole installation for all.',
  })
  @ApiOkResponse({ type: AuditResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit there.' })
  list(
    @Caller() caller: Principal,
    @Query() request: ListAuditRequest,
    @InLanguage() language: Language,
  ): Promise<AuditResponse> {
    return this.queries.execute(new ListAudit(caller, request, language));
  }

  @Requires('audit:read')
  @Get('actions')
  @ApiOperation({ summary: 'The actions that are recorded, with their names' })
  @ApiOkResponse({ type: AuditActionsResponse })
  actions(@InLanguage() language: Language): AuditActionsResponse {
    return auditActionsResponse(language);
  }
}
