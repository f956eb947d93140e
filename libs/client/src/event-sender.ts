import { setTimeout as pause } from 'node:timers/promises';
import { callApi } from './call-api.js';

export interface EventRejection {
  /** The index of the event in the batch, from 0. */
  index: number;
  /** JSON Pointer into the event. */
  pointer: string;
  code: string;
  detail: string;
}

export interface BatchResult {
  accepted: number;
  duplicates: number;
  rejected: number;
  /** The highest log position among these events, duplicates included. */
  position: string;
  /** The first hundred problems of rejected events. */
  rejections: EventRejection[];
}

interface Answer {
  accepted?: number;
  duplicates?: number;
  rejected?: number;
  position?: string | null;
  errors?: EventRejection[];
  detail?: string;
  title?: string;
}

const PATIENCE_MS = 120_000;
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 5_000;
const ANSWER_MS = 60_000;

/** The recorder cannot be reached, or rejects the whole request. The message says why. */
export class SendError extends Error {}

/**
 * Sends batches to the recorder. While the recorder is overloaded, restarting or out of reach, the sender
 * tries again for two minutes. The recorder recognises events by source and id, so nothing is stored twice.
 */
export class EventSender {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /**
   * Sends one batch. The recorder stores the valid events; the problems of the others are returned.
   *
   * @param events JSON texts
   * @throws SendError
   */
  async send(events: readonly string[], signal?: AbortSignal): Promise<BatchResult> {
    const deadline = performance.now() + PATIENCE_MS;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, MAX_PAUSE_MS)) {
      const outcome = await this.attempt(events, signal);
      if ('result' in outcome) return outcome.result;
      if (performance.now() > deadline) throw new SendError(outcome.problem);
      await pause(Math.max(wait, outcome.retryAfterMs), undefined, { signal });
    }
  }

  private async attempt(
    events: readonly string[],
    signal?: AbortSignal,
  ): Promise<{ result: BatchResult } | { problem: string; retryAfterMs: number }> {
    const response = await this.post(`[${events.join(',')}]`, signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      return error instanceof Error ? error : new Error(String(error));
    });
    if (response instanceof Error)
      return { problem: `${this.url} cannot be reached: ${causeOf(response)}`, retryAfterMs: 0 };
    const answer = (await response.json().catch(() => ({}))) as Answer;
    if (response.status === 202) return { result: resultOf(answer) };
    const problem = `${this.url} answered ${response.status}: ${answer.detail ?? answer.title ?? 'no reason given'}`;
    if (response.status !== 429 && response.status < 500) throw new SendError(problem);
    return { problem, retryAfterMs: Number(response.headers.get('retry-after') ?? 0) * 1000 };
  }

  private post(body: string, signal?: AbortSignal): Promise<Response> {
    return callApi(
      { url: this.url, key: this.key },
      {
        method: 'POST',
        path: '/events',
        headers: {
          'content-type': 'application/cloudevents-batch+json',
          prefer: 'handling=lenient',
          // The command line speaks English.
          'accept-language': 'en',
        },
        body,
        signal: AbortSignal.any([AbortSignal.timeout(ANSWER_MS), ...(signal ? [signal] : [])]),
      },
    );
  }
}

function resultOf({
  accepted = 0,
  duplicates = 0,
  rejected = 0,
  position,
  errors = [],
}: Answer): BatchResult {
  return { accepted, duplicates, rejected, position: position ?? '0', rejections: errors };
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
