import { Agent, request } from 'node:http';
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
    while (goesOn()) {
      await pace(load.rate, totals.sent, started);
      totals.sent += load.batch;
      const begun = performance.now();
      const outcome = await send(load, agent);
      latencies.push(performance.now() - begun);
      totals[outcome] += load.batch;
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
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

function send(load: Load, agent: Agent): Promise<'acknowledged' | 'refused' | 'failed'> {
  const body = load.body();
  const headers = { ...load.headers, 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const call = request(load.url, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (text: string) => (answer += text));
      response.on('error', () => resolve('failed'));
      response.on('end', () => {
        const good = (response.statusCode ?? 500) < 300;
        if (good) load.onAcknowledged?.(answer, performance.now());
        resolve(good ? 'acknowledged' : 'refused');
      });
    });
    call.on('error', () => resolve('failed'));
    call.end(body);
  });
}
