import { formatDay } from '#kernel';
import type { Product } from '../product.js';
import type { Finding } from '../report.js';
import { percentile } from '../statistics.js';

/** Reads of each kind; the first tenth warms up and is not counted. */
const READS = 300;
const WARM_UP = 0.1;
/** So many events lie behind the moment that is asked about. */
const EVENTS_BACK = 100_000;
const DAYS_BACK = 390;

export interface GeneratedReadModels {
  /** Runs a dashboard on the generated log, whose read models are complete. */
  product: Product;
  communes: readonly string[];
  /** Position of the newest event. */
  position: number;
}

/** Over HTTP, one read after another: where bodies of all levels stand, today, on any day and as known before. */
export async function measureReading({
  product,
  communes,
  position,
}: GeneratedReadModels): Promise<Finding[]> {
  const bodies = bodiesOfAllLevels(communes);
  const body = (i: number): string => bodies[(i * 7919) % bodies.length] ?? 'vn';
  const today = await timed(product, READS, (i) => `/org-units/${body(i)}/maturity`);
  const anyDay = await timed(product, READS, (i) => `/org-units/${body(i)}/maturity?asOf=${pastDay(i)}`);
  const overview = await timed(
    product,
    READS / 5,
    () => '/overview?framework=gartner-digital-government&root=vn',
  );
  const before = await recordedAt(product, position - EVENTS_BACK);
  const known = await timed(product, 5, () => `/org-units/vn/maturity?knownAt=${before}`);
  return [
    ...both('where a body stands today, all its frameworks', today, '< 20 ms'),
    ...both('where a body stood on any day, all its frameworks', anyDay, '< 20 ms'),
    ...both('overview of the nation', overview, '< 50 ms'),
    {
      what: `where the nation stood as known ${EVENTS_BACK.toLocaleString('en-US')} events ago, median`,
      figure: percentile(known, 0.5),
      unit: 'ms',
      aim: '< 2,000 ms',
    },
  ];
}

/** The nation, provinces, departments and communes, in turn. */
function bodiesOfAllLevels(communes: readonly string[]): string[] {
  return communes.slice(0, 400).flatMap((commune) => {
    const [province = '', department = ''] = commune.split('-');
    return ['vn', province, `${province}-${department}`, commune];
  });
}

function both(what: string, latencies: readonly number[], aim: string): Finding[] {
  return [
    { what: `${what}, median`, figure: percentile(latencies, 0.5), unit: 'ms' },
    { what: `${what}, p99`, figure: percentile(latencies, 0.99), unit: 'ms', aim: `p99 ${aim}` },
  ];
}

function pastDay(i: number): string {
  const today = Math.floor(Date.now() / 86_400_000);
  return formatDay(today - 1 - ((i * 37) % DAYS_BACK));
}

async function recordedAt({ database }: Product, position: number): Promise<string> {
  const { rows } = await database.query<{ at: Date }>(
    'select recorded_at as at from event_log.events where position = $1',
    [Math.max(1, position)],
  );
  if (!rows[0]) throw new Error(`Void: the log has no position ${position}.`);
  return new Date(rows[0].at).toISOString();
}

/** Milliseconds per read, without those that warm up. */
async function timed(product: Product, reads: number, path: (i: number) => string): Promise<number[]> {
  const latencies: number[] = [];
  for (let i = 0; i < reads; i++) {
    const began = performance.now();
    const response = await fetch(`${product.dashboard}${path(i)}`, {
      headers: { authorization: `Bearer ${product.key}`, connection: 'keep-alive' },
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`Void: ${path(i)} answered ${response.status}: ${text}`);
    latencies.push(performance.now() - began);
  }
  return latencies.slice(Math.floor(reads * WARM_UP));
}
