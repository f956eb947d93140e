import { readFileSync } from 'node:fs';
import { establish, type Establishment } from './establish.js';
import { waitUntilProjected } from './ledger.js';
import { run } from './load.js';
import { startBench, startProduct, type Bench, type Service } from './product.js';
import { median } from './statistics.js';
import { makeEvents, type Spread } from './workload.js';

/**
 * `npm run bench:cost [-- recording projecting]` prints the CPU time that the recorder, the projector and
 * PostgreSQL spend on one event, in microseconds. Other work on the machine disturbs CPU time less than it
 * disturbs rates. The compiled program also runs in a clone of older code, so that two versions can be
 * compared in turn (`README.md`).
 */
const TICKS_PER_SECOND = 100;
const BATCH = 500;
const ROUNDS = 5;

type Worker = Service | 'postgres';
type Seconds = Map<Worker, number>;

const named = process.argv.slice(2);
const wanted = (what: string): boolean => named.length === 0 || named.includes(what);

const bench = await startBench();
try {
  if (wanted('recording')) await measureRecording(bench);
  if (wanted('projecting')) for (const spread of [0, 400] as const) await measureProjecting(bench, spread);
} finally {
  await bench.close();
}

async function measureRecording(on: Bench): Promise<void> {
  const product = await startProduct(on, ['recorder']);
  try {
    const at = await establish(product);
    await record(at, 1, 50, 30_000);
    await measure(on, 'one event a request over 50 connections', 20_000, (events) =>
      record(at, 1, 50, events),
    );
    await measure(on, 'batches of 500 over 4 connections', 50_000, (events) => record(at, BATCH, 4, events));
  } finally {
    await product.stop();
  }
}

async function measureProjecting(on: Bench, spread: Spread): Promise<void> {
  const product = await startProduct(on, ['recorder', 'projector']);
  try {
    const at = await establish(product);
    await waitUntilProjected(product.database);
    const what = spread === 0 ? 'projected, facts of today' : `projected, facts over ${spread} days`;
    await measure(on, what, 30_000, async (events) => {
      await record(at, BATCH, 4, events, spread);
      await waitUntilProjected(product.database);
    });
  } finally {
    await product.stop();
  }
}

async function record(
  { product, communes }: Establishment,
  batch: number,
  connections: number,
  events: number,
  spread: Spread = 0,
): Promise<void> {
  const next = makeEvents(communes, spread, Date.now);
  const mediaType = batch === 1 ? 'application/cloudevents+json' : 'application/cloudevents-batch+json';
  await run({
    url: `${product.base}/events`,
    headers: { authorization: `Bearer ${product.key}`, 'content-type': mediaType },
    connections,
    batch,
    events,
    body: batch === 1 ? next : () => `[${Array.from({ length: batch }, next).join(',')}]`,
  });
}

/** Prints the median of a few rounds, after one that is not counted. */
async function measure(
  on: Bench,
  what: string,
  events: number,
  work: (events: number) => Promise<void>,
): Promise<void> {
  await work(events);
  const rounds: Seconds[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = cpuSeconds(on);
    await work(events);
    const after = cpuSeconds(on);
    rounds.push(
      new Map([...after].map(([worker, seconds]) => [worker, seconds - (before.get(worker) ?? 0)])),
    );
  }
  const costs = [...(rounds[0]?.keys() ?? [])].map((worker) => {
    const perEvent = median(rounds.map((round) => ((round.get(worker) ?? 0) / events) * 1_000_000));
    return `${worker} ${perEvent.toFixed(1)}`;
  });
  process.stdout.write(`${what}, µs of CPU an event: ${costs.join(', ')}\n`);
}

/**
 * Returns the CPU time of the services and of PostgreSQL with its ended and running connections. The services
 * are found among the children of this process, because older code does not name their processes.
 */
function cpuSeconds({ server }: Bench): Seconds {
  const { pid: postmaster = 0 } = server;
  const seconds: Seconds = new Map([['postgres', statOf(postmaster).withChildren]]);
  const add = (worker: Worker, more: number): unknown =>
    seconds.set(worker, (seconds.get(worker) ?? 0) + more);
  for (const pid of childrenOf(postmaster)) add('postgres', secondsOf(pid));
  for (const pid of childrenOf(process.pid)) {
    const service = /(?:apps|programs)\/(recorder|projector)\b/.exec(
      readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    )?.[1];
    if (service) add(service as Service, secondsOf(pid));
  }
  return seconds;
}

function childrenOf(parent: number): number[] {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim();
  return children === '' ? [] : children.split(' ').map(Number);
}

/** A connection may end while it is read. */
function secondsOf(pid: number): number {
  try {
    return statOf(pid).seconds;
  } catch {
    return 0;
  }
}

function statOf(pid: number): { seconds: number; withChildren: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).map(Number);
  const [user = 0, system = 0, ofChildren = 0, systemOfChildren = 0] = ticks;
  const seconds = (user + system) / TICKS_PER_SECOND;
  return { seconds, withChildren: seconds + (ofChildren + systemOfChildren) / TICKS_PER_SECOND };
}
