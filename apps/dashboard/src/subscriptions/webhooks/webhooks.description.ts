import { applyDecorators, Controller, Module, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags, ApiWebhook } from '@nestjs/swagger';
import { alertExamples, disabledExample, testExample } from './webhook-examples.js';
import { AlertMessage, DisabledMessage, TestMessage } from './webhook-payloads.js';

interface Described<Payload> {
  summary: string;
  description: string;
  payload: Type<Payload>;
  example: Payload;
}

/** Describes a message that Thang posts to the address of a webhook subscription (Standard Webhooks). */
function Sends<Payload extends { type: string }>(described: Described<Payload>): MethodDecorator {
  const { summary, description, payload, example } = described;
  return applyDecorators(
    Post(example.type),
    ApiWebhook(example.type),
    ApiOperation({ summary, description: `${description} ${SIGNED}` }),
    ApiBody({ type: payload, examples: { message: { summary, value: example } } }),
    ApiHeader({
      name: 'webhook-id',
      required: true,
      description: 'The id of the message, the same at every attempt, so that a receiver can drop repeats.',
      schema: { type: 'string' },
      example: 'msg_4f6f9b6de0f14f0e8f5d3a0c3f0a7c55',
    }),
    ApiHeader({
      name: 'webhook-timestamp',
      required: true,
      description: 'When this attempt was made, in seconds since 1970. Refuse what is minutes off.',
      schema: { type: 'string', pattern: '^\\d+$' },
      example: '1772679600',
    }),
    ApiHeader({
      name: 'webhook-signature',
      required: true,
      description:
        '`v1,` and the base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}` with the secret ' +
        'of the subscription. While the secret is being changed there are two, separated by a blank.',
      schema: { type: 'string', pattern: '^v1,[A-Za-z0-9+/=]+( v1,[A-Za-z0-9+/=]+)*$' },
      example: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    }),
    ApiResponse({ status: '2XX', description: 'The message has been received.' }),
    ApiResponse({ status: 410, description: 'The receiver no longer exists: the subscription is disabled.' }),
    ApiResponse({
      status: '4XX',
      description: 'Not received, as any redirection: the message is sent again, for three days.',
    }),
    ApiResponse({
      status: '5XX',
      description:
        'Not received: the message is sent again, for three days, after `Retry-After` if it is given.',
    }),
  );
}

const SIGNED =
  'Signed as Standard Webhooks say; answer within 15 seconds. Delivery is at least once, in any order.';

/** Is part of the document alone. No process serves it: the receivers of the messages do. */
@ApiTags('Webhooks')
@Controller('webhooks')
class WebhooksController {
  @Sends({
    summary: 'An alert fires',
    description: 'Add its id to the firing alerts, and remove the ids in `replaces`.',
    payload: AlertMessage,
    example: alertExamples.firing,
  })
  alertFiring(): void {}

  @Sends({
    summary: 'A person has taken an alert',
    description: 'What it says still holds.',
    payload: AlertMessage,
    example: alertExamples.acknowledged,
  })
  alertAcknowledged(): void {}

  @Sends({
    summary: 'What an alert says no longer holds',
    description: 'Remove its id from the firing alerts.',
    payload: AlertMessage,
    example: alertExamples.resolved,
  })
  alertResolved(): void {}

  @Sends({
    summary: 'What an alert said did not hold',
    description: 'Its facts were corrected or retracted. It may have ended before.',
    payload: AlertMessage,
    example: alertExamples.withdrawn,
  })
  alertWithdrawn(): void {}

  @Sends({
    summary: 'A test of the channel',
    description: 'Nothing has changed. It is sent once, on request.',
    payload: TestMessage,
    example: testExample,
  })
  subscriptionTest(): void {}

  @Sends({
    summary: 'A subscription of the same owner was disabled',
    description: 'It carries no figures.',
    payload: DisabledMessage,
    example: disabledExample,
  })
  subscriptionDisabled(): void {}
}

/** Describes in the contract what the notifier sends to webhooks. */
@Module({ controllers: [WebhooksController] })
export class WebhooksDescription {}
