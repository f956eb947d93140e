import { balanceLoad, rowsInLog } from '../ledger.js';
import { measureBareServer } from '../limits/bare-nest.js';
import { measureRawInserts } from '../limits/raw-inserts.js';
import { run, type LoadResult } from '../load.js';
import { startProduct, type Bench } from '../product.js';
import type { Finding } from '../report.js';
import { medianRun } from '../statistics.js';
import { establish, type Establishment } from '../establish.js';
import { makeEvents } from '../workload.js';

const SECONDS = 6;
const RUNS = 3;

/** Compares the speed of recording with the limits of this PostgreSQL and of the framework. */
export async function measureRecording(bench: Bench): Promise<Finding[]> {
  const sample = makeEvents(['c'], 0, Date.now)();
  const raw = await medianRun(RUNS, (rate) => rate, () => measureRawInserts(bench.server.url(), sample, SECONDS)); // prettier-ignore
  const bare = await medianRun(RUNS, (rate) => rate, () => measureBareServer(sample, SECONDS)); // prettier-ignore
  const batches = await recordFor(bench, 500, 4);
  const singles = await recordFor(bench, 1, 50);
  return [
    finding(
      'recorded, batches of 500 over 4 connections',
      batches,
      'raw idempotent insert, 1 connection',
      raw,
      '≥ 0.6',
    ),
    finding(
      'recorded, one event a request over 50 connections',
      singles,
      'bare Nest on Fastify',
      bare,
      '≥ 0.25',
    ),
    { what: 'answer to one event a request, p99', figure: singles.p99, unit: 'ms' },
  ];
}

function finding(
  what: string,
  result: LoadResult,
  comparedWith: string,
  limit: number,
  aim: string,
): Finding {
  return { what, figure: result.rate, unit: 'events/s', comparedWith, limit, aim };
}

async function recordFor(bench: Bench, batch: number, connections: number): Promise<LoadResult> {
  const product = await startProduct(bench, ['recorder']);
  try {
    const established = await establish(product);
    return await medianRun(RUNS, ({ rate }) => rate, () => recordOnce(established, batch, connections)); // prettier-ignore
  } finally {
    await product.stop();
  }
}

async function recordOnce(
  { product, communes }: Establishment,
  batch: number,
  connections: number,
): Promise<LoadResult> {
  const before = await rowsInLog(product.database);
  const next = makeEvents(communes, 0, Date.now);
  const result = await run({
    url: `${product.base}/events`,
    headers: {
      authorization: `Bearer ${product.key}`,
      'content-type': batch === 1 ? 'application/cloudevents+json' : 'application/cloudevents-batch+json',
    },
    connections,
    batch,
    seconds: SECONDS,
    body: batch === 1 ? next : () => `[${Array.from({ length: batch }, next).join(',')}]`,
  });
  balanceLoad(result, (await rowsInLog(product.database)) - before);
  return result;
}
