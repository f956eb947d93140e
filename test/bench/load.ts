import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './statistics.js';

export interface Load {
  url: string;
  headers: Record<string, string>;
  connections: number;
  /** The number of events in a body. */
  batch: number;
  /** Returns the body of the next request. */
  body: () => string;
  /** Stops after this many seconds. */
  seconds?: number;
  /** Stops after this many events. */
  events?: number;
  /** At most this many events per second over all connections. */
  rate?: number;
  /** Called with the body of each 2xx answer when it has arrived completely. */
  onAcknowledged?: (answer: string, at: number) => void;
  /** What a connection does with a body that was not taken. Default: it goes on with the next body. */
  again?: 'at-once' | 'when-asked';
}

/** What was sent, and how it was answered; the ledger compares it with the rows in the log. */
export interface LoadResult {
  sent: number;
  acknowledged: number;
  refused: number;
  failed: number;
  seconds: number;
  /** Acknowledged events per second. */
  rate: number;
  p50: number;
  p99: number;
}

/** A connection that gets no answer, because the process is gone, waits this long. */
const FAILED_PAUSE_MS = 50;

/** Sends bodies over a fixed number of keep-alive connections, one request at a time on each. */
export async function run(load: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const totals = { sent: 0, acknowledged: 0, refused: 0, failed: 0 };
  const latencies: number[] = [];
  const started = performance.now();
  const goesOn = (): boolean =>
    totals.sent < (load.events ?? Infinity) &&
    performance.now() - started < (load.seconds ?? Infinity) * 1000;
  const connection = async (): Promise<void> => {
    let body: Buffer | undefined;
    while (goesOn()) {
      await pace(load.rate, totals.sent, started);
      totals.sent += load.batch;
      body ??= Buffer.from(load.body());
      const begun = performance.now();
      const { outcome, retryAfterMs } = await send(load, agent, body);
      latencies.push(performance.now() - begun);
      totals[outcome] += load.batch;
      if (outcome === 'acknowledged' || !load.again) body = undefined;
      else if (load.again === 'when-asked') await sleep(retryAfterMs);
      else if (outcome === 'failed') await sleep(FAILED_PAUSE_MS);
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  agent.destroy();
  const seconds = (performance.now() - started) / 1000;
  return {
    ...totals,
    seconds,
    rate: totals.acknowledged / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

async function pace(rate: number | undefined, sent: number, started: number): Promise<void> {
  if (!rate) return;
  const due = started + (sent / rate) * 1000;
  const wait = due - performance.now();
  if (wait > 0) await sleep(wait);
}

interface Answer {
  outcome: 'acknowledged' | 'refused' | 'failed';
  /** The wait that the answer asks for. */
  retryAfterMs: number;
}

function send(load: Load, agent: Agent, body: Buffer): Promise<Answer> {
  const headers = { ...load.headers, 'content-length': body.length };
  return new Promise((resolve) => {
    const fail = (): void => resolve({ outcome: 'failed', retryAfterMs: FAILED_PAUSE_MS });
    const call = request(load.url, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (text: string) => (answer += text));
      response.on('error', fail);
      response.on('end', () => {
        const good = (response.statusCode ?? 500) < 300;
        if (good) load.onAcknowledged?.(answer, performance.now());
        const retryAfterMs = Number(response.headers['retry-after'] ?? 1) * 1000;
        resolve({ outcome: good ? 'acknowledged' : 'refused', retryAfterMs });
      });
    });
    call.on('error', fail);
    call.end(body);
  });
}
