import { setTimeout as pause } from 'node:timers/promises';
import { establish, type Establishment } from '../establish.js';
import { rowsInLog } from '../ledger.js';
import { run, type Load, type LoadResult } from '../load.js';
import { startProduct, type Bench, type Product } from '../product.js';
import type { Finding } from '../report.js';
import { percentile } from '../statistics.js';
import { makeEvents } from '../workload.js';

const BATCH = 500;
const FEW = 8;
const MANY = 200;
const UNLOADED_SECONDS = 8;
const FLOOD_SECONDS = 20;
const PROBE_EVERY_MS = 100;
/** A rate of this share of the unloaded one is normal again. */
const NORMAL = 0.8;
const GIVES_UP_AFTER_MS = 60_000;

/**
 * Sends batches over 200 connections to a recorder that eight connections keep busy: once as `Retry-After`
 * asks, once again at once. Meanwhile asks for readiness. Then kills the recorder while the flood goes on.
 */
export async function measureOverload(bench: Bench): Promise<Finding[]> {
  const product = await startProduct(bench, ['recorder']);
  try {
    const established = await establish(product);
    const load = loadOf(established);
    const unloaded = await measured(product, { ...load, connections: FEW, seconds: UNLOADED_SECONDS });
    const waiting = await floodWith(product, { ...load, again: 'when-asked' }, unloaded.rate);
    const atOnce = await floodWith(product, { ...load, again: 'at-once' }, unloaded.rate);
    const killed = await killUnderLoad(product, { ...load, again: 'at-once' });
    return [
      { what: `${FEW} connections, batches of ${BATCH}`, figure: unloaded.rate, unit: 'events/s' },
      ...findings(`${MANY} connections that honour Retry-After`, waiting, unloaded.rate),
      ...findings(`${MANY} connections that send again at once`, atOnce, unloaded.rate),
      {
        what: 'killed while the flood goes on: until it records again',
        figure: killed,
        unit: 'ms',
        aim: '< 10,000 ms',
      },
    ];
  } finally {
    await product.stop();
  }
}

interface Flood {
  result: LoadResult;
  readyP99: number;
  normalAfterMs: number;
}

type Flooding = Omit<Load, 'connections' | 'seconds'>;

function loadOf({ product, communes }: Establishment): Flooding & { batch: number } {
  const next = makeEvents(communes, 0, Date.now);
  return {
    url: `${product.base}/events`,
    headers: {
      authorization: `Bearer ${product.key}`,
      'content-type': 'application/cloudevents-batch+json',
    },
    batch: BATCH,
    body: () => `[${Array.from({ length: BATCH }, next).join(',')}]`,
  };
}

async function floodWith(product: Product, load: Flooding, unloaded: number): Promise<Flood> {
  const probe = probeReadiness(product);
  const result = await measured(product, { ...load, connections: MANY, seconds: FLOOD_SECONDS });
  const readyTimes = await probe.stop();
  return {
    result,
    readyP99: percentile(readyTimes, 0.99),
    normalAfterMs: await timeUntilNormal(load, unloaded),
  };
}

/** Runs a load and compares its books with the log. A body that was sent again is one body. */
async function measured(product: Product, load: Load): Promise<LoadResult> {
  const before = await rowsInLog(product.database);
  const result = await run(load);
  const rows = (await rowsInLog(product.database)) - before;
  if (result.failed > 0 || rows !== result.acknowledged)
    throw new Error(
      `Void: ${result.acknowledged} acknowledged, ${result.failed} failed, ${rows} in the log.`,
    );
  return result;
}

/** Asks ten times a second whether the recorder is ready. Every answer counts, also one that is late. */
function probeReadiness({ base }: Product): { stop: () => Promise<number[]> } {
  const url = base.replace(/\/api\/v1$/, '/health/ready');
  const answers: Promise<number>[] = [];
  const timer = setInterval(() => {
    const asked = performance.now();
    answers.push(
      fetch(url).then(async (response) => {
        const text = await response.text();
        if (response.status !== 200) throw new Error(`Void: readiness answered ${response.status}: ${text}`);
        return performance.now() - asked;
      }),
    );
  }, PROBE_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.all(answers);
    },
  };
}

async function timeUntilNormal(load: Flooding, unloaded: number): Promise<number> {
  const ended = performance.now();
  for (;;) {
    const begun = performance.now() - ended;
    const { rate } = await run({ ...load, connections: FEW, seconds: 1 });
    if (rate >= NORMAL * unloaded) return begun;
    if (begun > GIVES_UP_AFTER_MS) throw new Error('Void: the rate did not come back.');
  }
}

/** Returns the time from the kill until the first answer `2xx` of the process that follows. */
async function killUnderLoad(product: Product, load: Flooding): Promise<number> {
  let killedAt = Infinity;
  let recordsAgainAt = Infinity;
  const flood = run({
    ...load,
    connections: MANY,
    seconds: FLOOD_SECONDS,
    onAcknowledged: (_, at) => {
      if (at > killedAt) recordsAgainAt = Math.min(recordsAgainAt, at);
    },
  });
  await pause((FLOOD_SECONDS * 1000) / 4);
  await product.killAndRestart('recorder', () => (killedAt = performance.now()));
  const result = await flood;
  const rows = await rowsInLog(product.database);
  if (rows < result.acknowledged || recordsAgainAt === Infinity)
    throw new Error(`Void: ${result.acknowledged} acknowledged, ${rows} in the log.`);
  return recordsAgainAt - killedAt;
}

function findings(what: string, { result, readyP99, normalAfterMs }: Flood, unloaded: number): Finding[] {
  return [
    {
      what: `${what}, taken`,
      figure: result.rate,
      unit: 'events/s',
      comparedWith: 'eight connections',
      limit: unloaded,
      aim: '≥ 0.8',
    },
    { what: `${what}, refused of what was sent`, figure: result.refused / result.sent, unit: '×' },
    { what: `${what}, answers, p99`, figure: result.p99, unit: 'ms', aim: '< 3,000 ms' },
    { what: `${what}, readiness, p99`, figure: readyP99, unit: 'ms', aim: '< 200 ms' },
    { what: `${what}, normal again after`, figure: normalAfterMs, unit: 'ms', aim: '< 10,000 ms' },
  ];
}
