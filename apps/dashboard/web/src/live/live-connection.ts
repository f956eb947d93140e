import { backoffMs } from './backoff.js';
import { SseParser, type ServerSentEvent } from './sse-parser.js';

export type LiveState = 'connecting' | 'live' | 'reconnecting';

interface LiveHandlers {
  onEvent: (event: ServerSentEvent) => void;
  onState: (state: LiveState) => void;
}

/**
 * Opens the stream after the given event id (`''`: from now on). Throws or returns a failed response when it
 * cannot.
 */
type OpenStream = (lastEventId: string, signal: AbortSignal) => Promise<Response>;

/**
 * The server sends something every few seconds. Without a byte for this long, the connection counts as dead.
 */
const SILENCE_MS = 30_000;

/**
 * Reads the stream until stopped. Reconnects with backoff and resumes after the last event, so that no event
 * is missed or repeated.
 */
export class LiveConnection {
  private readonly stopping = new AbortController();
  private lastEventId: string;
  private failures = 0;
  private retryMs = 0;

  constructor(
    private readonly open: OpenStream,
    private readonly handlers: LiveHandlers,
    lastEventId = '',
    private readonly wait: (ms: number, signal: AbortSignal) => Promise<void> = waitFor,
  ) {
    this.lastEventId = lastEventId;
  }

  /** Resolves once stopped. */
  async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.handlers.onState(this.failures === 0 ? 'connecting' : 'reconnecting');
      await this.readOnce(signal).catch(() => undefined);
      if (signal.aborted) return;
      this.failures += 1;
      this.handlers.onState('reconnecting');
      await this.wait(Math.max(this.retryMs, backoffMs(this.failures, Math.random())), signal);
    }
  }

  stop(): void {
    this.stopping.abort();
  }

  private async readOnce(signal: AbortSignal): Promise<void> {
    const silence = new AbortController();
    const response = await this.open(this.lastEventId, AbortSignal.any([signal, silence.signal]));
    if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
    this.handlers.onState('live');
    this.failures = 0;
    await this.readBody(response.body, silence);
  }

  private async readBody(body: ReadableStream<Uint8Array>, silence: AbortController): Promise<void> {
    const reader = body.getReader();
    const parser = new SseParser();
    const decoder = new TextDecoder();
    let watchdog = setTimeout(() => silence.abort(), SILENCE_MS);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(watchdog);
        watchdog = setTimeout(() => silence.abort(), SILENCE_MS);
        for (const event of parser.push(decoder.decode(value, { stream: true })))
          this.handlers.onEvent(event);
        if (parser.lastEventId) this.lastEventId = parser.lastEventId;
        this.retryMs = parser.retryMs ?? this.retryMs;
      }
    } finally {
      clearTimeout(watchdog);
    }
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
