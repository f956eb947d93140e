import { Controller, Headers, HttpCode, Inject, Options, Res } from '@nestjs/common';
import { ApiBadRequestResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InvalidRequestError, Public } from '#web';

/** The requests that a sender may be promised per minute; one event each in the worst case. */
export const PROMISED_RATE = Symbol('requests per minute');

/** A DNS name, perhaps with a port or a wildcard. */
const ORIGIN = /^[A-Za-z0-9*](?:[A-Za-z0-9.*-]{0,251}[A-Za-z0-9])?(?::\d{1,5})?$/;
const RATE = /^[1-9]\d{0,8}$/;
const ALLOW = 'GET, HEAD, OPTIONS, POST';

const header = (description: string, example: string): object => ({
  description,
  schema: { type: 'string' },
  example,
});

/**
 * Answers the question that senders such as Azure Event Grid ask before they deliver (CloudEvents HTTP
 * WebHooks, section 4). Any origin may deliver: what counts is the API key of each delivery.
 */
@ApiTags('Events')
@Controller('events')
export class WebhookHandshakeController {
  constructor(@Inject(PROMISED_RATE) private readonly promisedRate: number) {}

  @Public()
  @Options()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'WebhookHandshake.answer',
    summary: 'May a sender deliver events here?',
    description: 'The handshake of CloudEvents HTTP WebHooks. Deliveries still need an API key.',
  })
  @ApiHeader({
    name: 'webhook-request-origin',
    required: false,
    description: 'The sender: a host name, as CloudEvents webhooks say.',
    schema: { type: 'string' },
  })
  @ApiHeader({
    name: 'webhook-request-rate',
    required: false,
    description: 'How many requests a minute the sender wants to make.',
    schema: { type: 'string' },
  })
  @ApiOkResponse({
    description: 'Yes.',
    content: { 'text/plain': { schema: { type: 'string', maxLength: 0 } } },
    headers: {
      Allow: header('The methods of this path.', ALLOW),
      'WebHook-Allowed-Origin': header('The origin that asked.', 'eventgrid.azure.net'),
      'WebHook-Allowed-Rate': header('Requests per minute.', '120'),
    },
  })
  @ApiBadRequestResponse({ description: 'A header is malformed.' })
  answer(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('webhook-request-origin') origin?: string,
    @Headers('webhook-request-rate') rate?: string,
  ): void {
    void reply.header('allow', ALLOW);
    if (origin === undefined) return;
    if (!ORIGIN.test(origin)) throw malformed('WebHook-Request-Origin', 'must be a DNS name');
    if (rate !== undefined && !RATE.test(rate))
      throw malformed('WebHook-Request-Rate', 'must be a whole number from 1');
    void reply.header('webhook-allowed-origin', origin);
    void reply.header('webhook-allowed-rate', String(Math.min(Number(rate ?? Infinity), this.promisedRate)));
  }
}

function malformed(name: string, rule: string): InvalidRequestError {
  return new InvalidRequestError([{ header: name, code: 'malformed', detail: `${name} ${rule}.` }]);
}
