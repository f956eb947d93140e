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
import { ListDeliveriesRequest } from './delivery.request.js';
import { DeliveriesResponse, DeliveryReportDocument } from './delivery.response.js';
import { ListDeliveries } from './list-deliveries.handler.js';
import { RetryDelivery } from './retry-delivery.handler.js';

@ApiTags('Alerts')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Requires('read')
  @Get()
  @ApiOperation({ summary: 'Messages in one state, the latest first; by default those that are parked' })
  @ApiOkResponse({ type: DeliveriesResponse })
  @ApiBadRequestResponse()
  list(
    @Caller() caller: Principal,
    @Query() request: ListDeliveriesRequest,
    @InLanguage() language: Language,
  ): Promise<DeliveriesResponse> {
    return this.queries.execute(new ListDeliveries(caller, request, language));
  }

  @Requires('subscriptions:write')
  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try a parked message again', description: 'Under its old id, at once.' })
  @ApiOkResponse({ type: DeliveryReportDocument })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'It is not parked.' })
  retry(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @InLanguage() language: Language,
  ): Promise<DeliveryReportDocument> {
    return this.commands.execute(new RetryDelivery(caller, id, language));
  }
}
