import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiConsumes,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '#identity/domain';
import { Caller, Creates, PageRequest, ProblemDocument, Requires, Uncompressed } from '#web';
import { ChangeSubscription } from './change-subscription.handler.js';
import { CreateSubscription } from './create-subscription.handler.js';
import { GetSubscription } from './get-subscription.handler.js';
import { ListSubscriptions } from './list-subscriptions.handler.js';
import { RemoveSubscription } from './remove-subscription.handler.js';
import { NewSubscriptionRequest, SubscriptionPatchRequest } from './subscription.request.js';
import {
  NewSubscriptionResponse,
  SubscriptionDocument,
  SubscriptionsResponse,
} from './subscription.response.js';

@ApiTags('Alerts')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Uncompressed()
  @Requires('subscriptions:write')
  @Post()
  @ApiOperation({
    summary: 'Subscribe to changes by mail, by webhook or on the page',
    description: 'Webhooks follow Standard Webhooks. The secret of a webhook is shown this once.',
  })
  @Creates(NewSubscriptionResponse, '/subscriptions/{id}')
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ description: 'No such org unit.', type: ProblemDocument })
  @ApiConflictResponse({
    description: 'This key has as many subscriptions as it may.',
    type: ProblemDocument,
  })
  create(
    @Caller() caller: Principal,
    @Body() wanted: NewSubscriptionRequest,
  ): Promise<NewSubscriptionResponse> {
    return this.commands.execute(new CreateSubscription(caller, wanted));
  }

  @Requires('read')
  @Get()
  @ApiOperation({
    summary:
      "The caller's own subscriptions, the newest first; for administrators all within their access scope",
  })
  @ApiOkResponse({ type: SubscriptionsResponse })
  @ApiBadRequestResponse({ type: ProblemDocument })
  list(@Caller() caller: Principal, @Query() page: PageRequest): Promise<SubscriptionsResponse> {
    return this.queries.execute(new ListSubscriptions(caller, page));
  }

  @Requires('read')
  @Get(':id')
  @ApiOperation({
    summary: 'A subscription and its state',
    description:
      'active: it is notified. paused: what falls into the pause is suppressed. disabled: its receiver is gone, ' +
      'or its key has ended.',
  })
  @ApiOkResponse({ type: SubscriptionDocument })
  @ApiNotFoundResponse({ type: ProblemDocument })
  get(@Caller() caller: Principal, @Param('id') id: string): Promise<SubscriptionDocument> {
    return this.queries.execute(new GetSubscription(caller, id));
  }

  @Requires('subscriptions:write')
  @Patch(':id')
  @ApiOperation({
    summary: 'Change, pause or resume a subscription, or give it to another key',
    description:
      'A JSON merge patch (RFC 7396), checked like a new subscription. Pausing suppresses what waits. Open alerts ' +
      'go on: the subscription keeps its id, so their ends reach it at its new address too.',
  })
  @ApiConsumes('application/merge-patch+json', 'application/json')
  @ApiOkResponse({ type: SubscriptionDocument })
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ type: ProblemDocument })
  @ApiConflictResponse({
    description: 'The new owner has as many subscriptions as it may.',
    type: ProblemDocument,
  })
  change(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() patch: SubscriptionPatchRequest,
  ): Promise<SubscriptionDocument> {
    return this.commands.execute(new ChangeSubscription(caller, id, patch));
  }

  @Requires('subscriptions:write')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'End a subscription',
    description: 'Messages that still wait for it are suppressed.',
  })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ProblemDocument })
  remove(@Caller() caller: Principal, @Param('id') id: string): Promise<void> {
    return this.commands.execute(new RemoveSubscription(caller, id));
  }
}
