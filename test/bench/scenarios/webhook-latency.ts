import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../../support/eventually.js';
import { establish } from '../establish.js';
import { startProduct, type Bench, type Product } from '../product.js';
import type { Finding } from '../report.js';
import { percentile } from '../statistics.js';

const STAGE_CHANGES = 40;

/**
 * As in the demo. Each change is measured after the one before, so the default would take a quarter of an
 * hour.
 */
const SETTLING_SECONDS = 2;

/**
 * Measures the time from the answer to the event that moves an org unit to its next stage until the call of
 * the subscriber's webhook. The time for which a result settles is part of it.
 */
export async function measureWebhookLatency(bench: Bench): Promise<Finding[]> {
  const receiver = await startReceiver();
  const product = await startProduct(bench, ['recorder', 'projector', 'notifier', 'dashboard'], {
    THANG_WEBHOOK_ALLOW: '127.0.0.1',
    THANG_SETTLING: String(SETTLING_SECONDS),
  });
  try {
    const { communes } = await establish(product);
    await subscribe(product, receiver.url);
    const bodies = communes.slice(0, STAGE_CHANGES);
    await Promise.all(bodies.map((body) => send(product, body, 'service.registered', { name: 'Service' })));
    await waitForBaselines(product, bodies);
    const latencies: number[] = [];
    for (const body of bodies) {
      await send(product, body, 'service.digitized', { level: 4, process: 'full' });
      const acknowledged = performance.now();
      const received = await eventually(() => receiver.receivedFor(body), { withinMs: 30_000, everyMs: 2 });
      latencies.push(Math.max(0, received - acknowledged));
    }
    return [
      { what: 'acknowledged → webhook received, median', figure: percentile(latencies, 0.5), unit: 'ms' },
      {
        what: 'acknowledged → webhook received, p99',
        figure: percentile(latencies, 0.99),
        unit: 'ms',
        aim: '< 4,000 ms',
      },
    ];
  } finally {
    await product.stop();
    receiver.server.close();
  }
}

interface Receiver {
  server: Server;
  url: string;
  /** Returns when the first call about this org unit arrived; throws while there is none. */
  receivedFor: (body: string) => number;
}

async function startReceiver(): Promise<Receiver> {
  const calls: { text: string; at: number }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      calls.push({ text, at: performance.now() });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    receivedFor: (body) => {
      const call = calls.find(({ text }) => text.includes(`"${body}"`));
      if (!call) throw new Error(`No webhook about ${body} yet.`);
      return call.at;
    },
  };
}

async function subscribe(product: Product, url: string): Promise<void> {
  const body = {
    orgUnit: 'vn',
    kinds: ['stage-advanced'],
    channel: { kind: 'webhook', url },
    language: 'en',
  };
  await post(`${product.dashboard}/subscriptions`, product.key, 'application/json', body, 201);
}

async function send(product: Product, orgunit: string, type: string, data: object): Promise<void> {
  const event = {
    specversion: '1.0',
    id: randomUUID(),
    source: '/bench',
    type: `vn.thang.${type}.v1`,
    subject: 'service/1',
    time: new Date().toISOString(),
    orgunit,
    data,
  };
  await post(`${product.base}/events`, product.key, 'application/cloudevents+json', event, 202);
}

async function post(
  url: string,
  key: string,
  contentType: string,
  body: object,
  expected: number,
): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': contentType };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== expected)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}

/**
 * Waits for the first assessments. The first result of an org unit is its baseline and is not notified; only
 * later results are changes.
 */
async function waitForBaselines(product: Product, bodies: readonly string[]): Promise<void> {
  await eventually(
    async () => {
      const { rows } = await product.database.query<{ n: string }>(
        `select count(distinct org_unit) as n from assessments.journal where kind = 'baseline' and org_unit = any($1)`,
        [bodies],
      );
      if (Number(rows[0]?.n) < bodies.length)
        throw new Error(`${rows[0]?.n} of ${bodies.length} bodies are assessed.`);
    },
    { withinMs: 60_000 },
  );
}
