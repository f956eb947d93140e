import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { MAX_REPLAYED } from '#delivery';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Caller, InLanguage, ProblemDocument, Requires, Uncompressed } from '#web';
import { ListSubscriptionDeliveries } from './list-subscription-deliveries.handler.js';
import { ReplaySubscription } from './replay.handler.js';
import { RotateSecret } from './rotate-secret.handler.js';
import { SendTest } from './send-test.handler.js';
import {
  ListSubscriptionDeliveriesRequest,
  ReplayRequest,
  RotateSecretRequest,
} from './subscription.request.js';
import {
  ReplayResponse,
  RotatedSecretResponse,
  SubscriptionDeliveriesResponse,
  SubscriptionDeliveryDocument,
} from './subscription.response.js';

/** What a subscription is sent: with which secret, on trial, in all attempts, and once more. */
@ApiTags('Alerts')
@Controller('subscriptions/:id')
export class SubscriptionDeliveryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Uncompressed()
  @Requires('subscriptions:write')
  @Post('rotate-secret')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Change the secret of a webhook in place',
    description:
      'Returns the new secret this once. Until the old one ends by itself, each message carries two signatures in ' +
      '`webhook-signature`, separated by a blank (Standard Webhooks), so that the receiver can change at any time.',
  })
  @ApiOkResponse({ type: RotatedSecretResponse })
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ type: ProblemDocument })
  @ApiConflictResponse({
    description: 'The channel signs nothing, or too many secrets are valid already.',
    type: ProblemDocument,
  })
  rotate(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() wanted: RotateSecretRequest,
  ): Promise<RotatedSecretResponse> {
    return this.commands.execute(new RotateSecret(caller, id, wanted));
  }

  @Requires('subscriptions:write')
  @Post('test')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Send a test message now',
    description: 'Of the type `subscription.test`. The answer tells how the only attempt ended.',
  })
  @ApiOkResponse({ type: SubscriptionDeliveryDocument })
  @ApiNotFoundResponse({ type: ProblemDocument })
  @ApiConflictResponse({ description: 'It is paused or disabled.', type: ProblemDocument })
  test(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @InLanguage() language: Language,
  ): Promise<SubscriptionDeliveryDocument> {
    return this.commands.execute(new SendTest(caller, id, language));
  }

  @Requires('read')
  @Get('deliveries')
  @ApiOperation({ summary: 'The messages to a subscription with all attempts, the newest first' })
  @ApiOkResponse({ type: SubscriptionDeliveriesResponse })
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ type: ProblemDocument })
  deliveries(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() page: ListSubscriptionDeliveriesRequest,
    @InLanguage() language: Language,
  ): Promise<SubscriptionDeliveriesResponse> {
    return this.queries.execute(new ListSubscriptionDeliveries(caller, id, page, language));
  }

  @Requires('subscriptions:write')
  @Post('replay')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a webhook again what it got, or would have got, in a range of the journal',
    description:
      `Under the same message ids where they exist, to this subscription only, at most ${MAX_REPLAYED} messages ` +
      'a request.',
  })
  @ApiAcceptedResponse({ type: ReplayResponse })
  @ApiBadRequestResponse({ type: ProblemDocument })
  @ApiNotFoundResponse({ type: ProblemDocument })
  @ApiConflictResponse({
    description: 'It is paused or disabled, or people read its channel.',
    type: ProblemDocument,
  })
  @ApiUnprocessableEntityResponse({ description: 'The range is empty.', type: ProblemDocument })
  replay(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() range: ReplayRequest,
  ): Promise<ReplayResponse> {
    return this.commands.execute(new ReplaySubscription(caller, id, range));
  }
}
