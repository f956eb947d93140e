import { Webhook } from 'standardwebhooks';
import { errors, request, type Dispatcher } from 'undici';
import type { Clock } from '#kernel';
import { AddressRefusedError } from '../../dialling/guarded-agent.js';
import { parseRetryAfter } from '../../domain/backoff.js';
import { notificationJson, type OutgoingMessage } from '../../domain/notification-content.js';
import { failed, failedForGood, type Outcome } from '../../domain/outcome.js';
import type { Channel } from '../channel.js';

export interface WebhookTarget {
  url: string;
  /**
   * Secrets of Standard Webhooks: `whsec_` and base64. The message carries one signature for each, so that a
   * receiver can change its secret at any time while an old one still signs too.
   */
  secrets: readonly string[];
}

export interface WebhookChannelOptions {
  /** Checks addresses when it connects (`guardedAgent`). */
  agent: Dispatcher;
  /** Real time. Receivers refuse signatures that are minutes off. */
  clock: Clock;
  /** Time limit of an attempt, from the look-up to the head of the answer. */
  totalMs: number;
}

const BODY_LIMIT_BYTES = 64 * 1024;
const BODY_MS = 1_000;
const laterStatuses = new Set([408, 425, 429]);

/** Posts messages as Standard Webhooks. It follows no redirects, and only the status of the answer counts. */
export class WebhookChannel implements Channel<WebhookTarget> {
  constructor(private readonly options: WebhookChannelOptions) {}

  async send(message: OutgoingMessage, target: WebhookTarget): Promise<Outcome> {
    const signal = AbortSignal.timeout(this.options.totalMs);
    try {
      const response = await request(target.url, {
        ...this.signed(message, target),
        dispatcher: this.options.agent,
        signal,
      });
      await drop(response.body);
      return this.outcomeOf(response);
    } catch (error) {
      return signal.aborted
        ? failed('timeout', `no answer within ${this.options.totalMs} ms`)
        : outcomeOfError(error);
    }
  }

  private signed(message: OutgoingMessage, { secrets }: WebhookTarget) {
    const body = notificationJson(message);
    const at = new Date(this.options.clock.now());
    return {
      method: 'POST' as const,
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Thang (Standard Webhooks)',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': secrets
          .map((secret) => new Webhook(secret).sign(message.id, at, body))
          .join(' '),
        ...(message.traceparent == null ? {} : { traceparent: message.traceparent }),
      },
    };
  }

  /**
   * Only `410` is final: the receiver says that it no longer exists. Any other answer can be mended at the
   * receiver, for example a wrong path or an expired certificate, so the message is tried again.
   */
  private outcomeOf({ statusCode: status, headers }: Dispatcher.ResponseData): Outcome {
    const detail = `HTTP ${status}`;
    if (status >= 200 && status < 300) return { result: 'delivered', detail, status };
    if (status === 410) return { ...failedForGood('gone', detail), status };
    if (status < 400) return { ...failed('redirected', `${detail}: redirects are not followed`), status };
    const asked = headers['retry-after'];
    const retryAfterMs = parseRetryAfter(Array.isArray(asked) ? asked[0] : asked, this.options.clock.now());
    return {
      ...failed(status >= 500 || laterStatuses.has(status) ? 'unavailable' : 'refused', detail),
      status,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  }
}

/**
 * Reads a little of the answer, so that the connection can be used again. It never waits for a body that
 * trickles or does not end.
 */
async function drop(body: Dispatcher.ResponseData['body']): Promise<void> {
  body.on('error', () => undefined);
  await body.dump({ limit: BODY_LIMIT_BYTES, signal: AbortSignal.timeout(BODY_MS) }).catch(() => undefined);
}

function outcomeOfError(error: unknown): Outcome {
  if (error instanceof AddressRefusedError) return failedForGood('address-refused', error.message);
  if (error instanceof errors.ConnectTimeoutError) return failed('timeout', 'no connection in time');
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return failed('connection', `the connection failed (${code})`);
}
