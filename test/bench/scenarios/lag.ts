import type { Database } from '#database';
import { establish } from '../establish.js';
import { balanceLoad, projectedPosition, rowsInLog, waitUntilProjected } from '../ledger.js';
import { run } from '../load.js';
import { startProduct, type Bench } from '../product.js';
import type { Finding } from '../report.js';
import { percentile } from '../statistics.js';
import { makeEvents } from '../workload.js';

const RATE = 1000;
const BATCH = 10;
const SECONDS = 20;
const POLL_MS = 5;
const ASSESSED_POLL_MS = 500;

interface Moment {
  position: number;
  at: number;
}

/**
 * Measures, at 1,000 events/s, the time from the answer to the caller until the read model contains the
 * event. Meanwhile the projector assesses the 4,000 org units for the first time; how long that takes until
 * each has a result is measured, too.
 */
export async function measureLag(bench: Bench): Promise<Finding[]> {
  const product = await startProduct(bench, ['recorder', 'projector']);
  try {
    const { communes } = await establish(product);
    await waitUntilProjected(product.database);
    const assessed = secondsUntilAllAreAssessed(product.database);
    const before = await rowsInLog(product.database);
    const next = makeEvents(communes, 0, Date.now);
    const acknowledged: Moment[] = [];
    const watch = watchProjection(product.database);
    const result = await run({
      url: `${product.base}/events`,
      headers: {
        authorization: `Bearer ${product.key}`,
        'content-type': 'application/cloudevents-batch+json',
      },
      connections: 10,
      batch: BATCH,
      rate: RATE,
      seconds: SECONDS,
      body: () => `[${Array.from({ length: BATCH }, next).join(',')}]`,
      onAcknowledged: (answer, at) =>
        acknowledged.push({ position: Number((JSON.parse(answer) as { position: string }).position), at }),
    });
    await waitUntilProjected(product.database);
    const projected = await watch.stop();
    balanceLoad(result, (await rowsInLog(product.database)) - before);
    const lags = lagsOf(acknowledged, projected);
    return [
      {
        what: `acknowledged → read model at ${RATE} events/s, median`,
        figure: percentile(lags, 0.5),
        unit: 'ms',
      },
      {
        what: `acknowledged → read model at ${RATE} events/s, p99`,
        figure: percentile(lags, 0.99),
        unit: 'ms',
        aim: '< 1,000 ms',
      },
      { what: 'first assessments of 4,000 org units beside it', figure: await assessed, unit: 's' },
    ];
  } finally {
    await product.stop();
  }
}

async function secondsUntilAllAreAssessed(database: Database): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { rows } = await database.query<{ missing: boolean }>(
      `select exists (
         select from read_models.org_units unit where unit.active and not exists (
           select from assessments.announced_tracks track where track.org_unit_id = unit.id
         )
       ) as missing`,
    );
    if (rows[0]?.missing === false) return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, ASSESSED_POLL_MS));
  }
}

function watchProjection(database: Database): { stop: () => Promise<Moment[]> } {
  const moments: Moment[] = [];
  let stopped = false;
  const watching = (async () => {
    for (;;) {
      const last = stopped;
      const position = await projectedPosition(database);
      if (position > (moments.at(-1)?.position ?? 0)) moments.push({ position, at: performance.now() });
      if (last) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return moments;
    },
  };
}

/** Returns for each answer the time until a poll first saw its position projected. */
function lagsOf(acknowledged: readonly Moment[], projected: readonly Moment[]): number[] {
  const inOrder = [...acknowledged].sort((a, b) => a.position - b.position);
  let next = 0;
  return inOrder.map(({ position, at }) => {
    while (next < projected.length && (projected[next]?.position ?? 0) < position) next++;
    const seen = projected[next];
    if (!seen) throw new Error(`Void: position ${position} was never projected.`);
    return Math.max(0, seen.at - at);
  });
}
