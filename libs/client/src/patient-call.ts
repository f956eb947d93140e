import { setTimeout as pause } from 'node:timers/promises';
import { callApi, type ApiAddress, type ApiRequest } from './call-api.js';

const PATIENCE_MS = 120_000;
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 5_000;
const ANSWER_MS = 60_000;

/**
 * The API cannot be reached, or rejects the whole request. The message says why; `code` is that of the
 * problem document, if there is one.
 */
export class SendError extends Error {
  constructor(
    message: string,
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

interface Problem {
  code?: string;
  detail?: string;
  title?: string;
}

/**
 * Makes a call that may be repeated, and returns the JSON of its answer. While the service is overloaded,
 * restarting or out of reach, it tries again, by default for two minutes.
 *
 * @throws SendError
 */
export async function callPatiently<Answer>(
  api: ApiAddress,
  request: ApiRequest,
  patienceMs = PATIENCE_MS,
): Promise<Answer> {
  const deadline = performance.now() + patienceMs;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, MAX_PAUSE_MS)) {
    const outcome = await attempt<Answer>(api, request);
    if ('answer' in outcome) return outcome.answer;
    if (performance.now() > deadline) throw new SendError(outcome.problem);
    await pause(Math.max(wait, outcome.retryAfterMs), undefined, { signal: request.signal });
  }
}

async function attempt<Answer>(
  api: ApiAddress,
  request: ApiRequest,
): Promise<{ answer: Answer } | { problem: string; retryAfterMs: number }> {
  const { signal } = request;
  const timeout = AbortSignal.timeout(ANSWER_MS);
  // The command line speaks English.
  const headers = { 'accept-language': 'en', ...request.headers };
  const within = { ...request, headers, signal: signal ? AbortSignal.any([timeout, signal]) : timeout };
  const response = await callApi(api, within).catch((error: unknown) => {
    signal?.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  });
  if (response instanceof Error)
    return { problem: `${api.url} cannot be reached: ${causeOf(response)}`, retryAfterMs: 0 };
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return { answer: answer as Answer };
  const { code, detail, title } = answer as Problem;
  const problem = `${api.url} answered ${response.status}: ${detail ?? title ?? 'no reason given'}`;
  // Too many open runs end with their leases, so that waiting helps as it does for a rate.
  if (response.status !== 429 && response.status < 500) throw new SendError(problem, code);
  return { problem, retryAfterMs: Number(response.headers.get('retry-after') ?? 0) * 1000 };
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
