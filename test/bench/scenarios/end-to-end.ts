import { establish } from '../establish.js';
import { balanceLoad, balanceReadModel, rowsInLog, waitUntilProjected } from '../ledger.js';
import { run } from '../load.js';
import { startProduct, type Bench } from '../product.js';
import type { Finding } from '../report.js';
import { medianRun } from '../statistics.js';
import { makeEvents, type Spread } from '../workload.js';

const SECONDS = 10;
const RUNS = 3;
const BATCH = 500;

/**
 * Measures recorded and projected events per second, from the first request until the last event is in the
 * read model.
 */
export async function measureEndToEnd(bench: Bench, handMade: number | undefined): Promise<Finding[]> {
  const compared = handMade === undefined ? {} : { comparedWith: 'hand-made pipeline', limit: handMade };
  const live = await rateOf(bench, 0);
  const spread = await rateOf(bench, 400);
  return [
    {
      what: 'recorded and projected, facts of today',
      figure: live,
      unit: 'events/s',
      ...compared,
      aim: '≥ 20',
    },
    {
      what: 'recorded and projected, facts over 400 days',
      figure: spread,
      unit: 'events/s',
      ...compared,
      aim: '≥ 8',
    },
  ];
}

function rateOf(bench: Bench, spread: Spread): Promise<number> {
  return medianRun(RUNS, (rate) => rate, () => recordAndProject(bench, spread)); // prettier-ignore
}

async function recordAndProject(bench: Bench, spread: Spread): Promise<number> {
  const product = await startProduct(bench, ['recorder', 'projector']);
  try {
    const { communes } = await establish(product);
    await waitUntilProjected(product.database);
    const before = await rowsInLog(product.database);
    const next = makeEvents(communes, spread, Date.now);
    const started = performance.now();
    const result = await run({
      url: `${product.base}/events`,
      headers: {
        authorization: `Bearer ${product.key}`,
        'content-type': 'application/cloudevents-batch+json',
      },
      connections: 4,
      batch: BATCH,
      seconds: SECONDS,
      body: () => `[${Array.from({ length: BATCH }, next).join(',')}]`,
    });
    await waitUntilProjected(product.database);
    const seconds = (performance.now() - started) / 1000;
    balanceLoad(result, (await rowsInLog(product.database)) - before);
    await balanceReadModel(product.database);
    return result.acknowledged / seconds;
  } finally {
    await product.stop();
  }
}
