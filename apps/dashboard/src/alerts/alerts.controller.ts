import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, Requires } from '#web';
import { AcknowledgeAlert } from './acknowledge-alert.handler.js';
import { ListAlertsRequest } from './alert.request.js';
import { AlertDocument, AlertsResponse } from './alert.response.js';
import { ExplainAlert } from './explain-alert.handler.js';
import { AlertExplanationResponse } from './explanation.response.js';
import { GetAlert } from './get-alert.handler.js';
import { ListAlerts } from './list-alerts.handler.js';

@ApiTags('Alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Requires('read')
  @Get()
  @ApiOperation({
    summary: 'The inbox: alerts within the access scope, the newest first, and who was notified',
  })
  @ApiOkResponse({ type: AlertsResponse })
  @ApiBadRequestResponse()
  @ApiNotFoundResponse({ description: 'No such org unit.' })
  list(
    @Caller() caller: Principal,
    @Query() request: ListAlertsRequest,
    @InLanguage() language: Language,
  ): Promise<AlertsResponse> {
    return this.queries.execute(new ListAlerts(caller, request, language));
  }

  @Requires('read')
  @Get(':id')
  @ApiOperation({ summary: 'One alert' })
  @ApiOkResponse({ type: AlertDocument })
  @ApiNotFoundResponse()
  get(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @InLanguage() language: Language,
  ): Promise<AlertDocument> {
    return this.queries.execute(new GetAlert(caller, id, language));
  }

  @Requires('read')
  @Get(':id/explanation')
  @ApiOperation({
    summary:
      'For each change of an alert and each receiver: notified when and how, waiting until, or why not',
  })
  @ApiOkResponse({ type: AlertExplanationResponse })
  @ApiNotFoundResponse()
  explanation(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @InLanguage() language: Language,
  ): Promise<AlertExplanationResponse> {
    return this.queries.execute(new ExplainAlert(caller, id, language));
  }

  @Requires('alerts:acknowledge')
  @Post(':id/acknowledge')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an alert',
    description: 'A repeat changes nothing and names the first taker.',
  })
  @ApiOkResponse({ type: AlertDocument })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'The alert no longer holds.' })
  acknowledge(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @InLanguage() language: Language,
  ): Promise<AlertDocument> {
    return this.commands.execute(new AcknowledgeAlert(caller, id, language));
  }
}
