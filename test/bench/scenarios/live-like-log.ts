import { formatDay } from '#kernel';
import type { Database } from '#database';
import { startProduct, type Bench } from '../product.js';
import type { Finding } from '../report.js';
import { percentile } from '../statistics.js';
import { findingOfLateFacts, findingsOfRebuild, generateReadModels } from './generated-log.js';

interface Api {
  base: string;
  key: string;
}

/** The number of reads of each kind. The first tenth warms up and is not counted. */
const READS = 200;
const WARM_UP = 0.1;
/** The number of events that were recorded after the known-at moment. */
const EVENTS_BACK = 100_000;
const DAYS_BACK = 360;

/**
 * Measures the rebuild of a log that grew day by day, the cost of a late fact, and then reads over HTTP one
 * after another: assessments of org units of all levels, as of today, as of any day and as known at a moment.
 */
export async function measureLiveLikeLog(bench: Bench, events: number): Promise<Finding[]> {
  const product = await startProduct(bench, []);
  try {
    const made = await generateReadModels(product, events, 'live-like');
    const rebuilt = await findingsOfRebuild(product.database, made, 'live-like');
    const lateFact = await findingOfLateFacts(product.database, made, 'live-like');
    await product.start('projector');
    await waitUntilAssessed(product.database);
    const dashboard: Api = { base: await product.start('dashboard'), key: product.key };
    const size = `${made.position.toLocaleString('en-US')} events`;
    return [
      ...rebuilt,
      lateFact,
      ...(await measureBodies(dashboard, made.communes, size)),
      ...(await measureKnownAt(dashboard, product.database, size)),
    ];
  } finally {
    await product.stop();
  }
}

/** Measures each level: the nation reads everything below it, a commune only itself. */
async function measureBodies(api: Api, communes: readonly string[], size: string): Promise<Finding[]> {
  const cheapest = await timed(
    api,
    READS,
    () => '/about',
    () => true,
  );
  const both = beside(cheapest);
  const findings: Finding[] = [];
  for (const [level, bodies] of bodiesByLevel(communes)) {
    const body = (i: number): string => bodies[(i * 7919) % bodies.length] ?? 'vn';
    const today = await timed(api, READS, (i) => `/org-units/${body(i)}/maturity`, isMeasured);
    const anyDay = await timed(
      api,
      READS,
      (i) => `/org-units/${body(i)}/maturity?asOf=${pastDay(i)}`,
      isMeasured,
    );
    findings.push(
      ...both(`where a ${level} stands today, all its frameworks, ${size}`, today, '< 20 ms'),
      ...both(`where a ${level} stood on any day, all its frameworks, ${size}`, anyDay, '< 20 ms'),
    );
  }
  const path = '/overview?framework=vn-service-levels&root=vn&limit=500';
  const overview = await timed(api, READS, () => path, hasItems);
  return [...findings, ...both(`overview of the nation, ${size}`, overview, '< 50 ms')];
}

async function measureKnownAt(api: Api, database: Database, size: string): Promise<Finding[]> {
  const before = await recordedAt(database, EVENTS_BACK);
  const known = await timed(api, 6, () => `/org-units/vn/maturity?knownAt=${before}`, isMeasured);
  return [
    {
      what: `the nation as known ${EVENTS_BACK.toLocaleString('en-US')} events ago, median, ${size}`,
      figure: percentile(known, 0.5),
      unit: 'ms',
      aim: '< 2,000 ms',
    },
  ];
}

/** Waits until no org unit has a dirty mark. The rebuild marked every org unit whose totals changed. */
async function waitUntilAssessed(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ left: string }>(
      'select count(*) as left from read_models.dirty_marks',
    );
    if (Number(rows[0]?.left) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function bodiesByLevel(communes: readonly string[]): [level: string, bodies: readonly string[]][] {
  const some = communes.slice(0, 400);
  const above = (parts: number): string[] => [
    ...new Set(some.map((code) => code.split('-').slice(0, parts).join('-'))),
  ];
  return [
    ['nation', ['vn']],
    ['province', above(1)],
    ['department', above(2)],
    ['commune', some],
  ];
}

/** Returns whether the answer contains a value. A read without values is fast and must not count. */
function isMeasured(answer: unknown): boolean {
  const { items } = answer as { items: { kpis: { value: number | null }[] }[] };
  return items.some(({ kpis }) => kpis.some(({ value }) => value !== null));
}

function hasItems(answer: unknown): boolean {
  return (answer as { items: unknown[] }).items.length > 0;
}

/**
 * Returns median and p99 beside those of the cheapest read, the definition of a framework, which shows the
 * cost of the round trip.
 */
function beside(
  cheapest: readonly number[],
): (what: string, latencies: readonly number[], aim: string) => Finding[] {
  const finding = (share: number, what: string, latencies: readonly number[]): Finding => ({
    what,
    figure: percentile(latencies, share),
    unit: 'ms',
    comparedWith: 'a framework’s definition',
    limit: percentile(cheapest, share),
  });
  return (what, latencies, aim) => [
    finding(0.5, `${what}, median`, latencies),
    { ...finding(0.99, `${what}, p99`, latencies), aim: `p99 ${aim}` },
  ];
}

function pastDay(i: number): string {
  const today = Math.floor(Date.now() / 86_400_000);
  return formatDay(today - 1 - ((i * 37) % DAYS_BACK));
}

/** Returns the time at which the log held this many events fewer than now. */
async function recordedAt(database: Database, eventsBack: number): Promise<string> {
  const { rows } = await database.query<{ at: Date }>(
    'select recorded_at as at from event_log.events where position = (select position from event_log.head) - $1',
    [eventsBack],
  );
  if (!rows[0]) throw new Error(`Void: the log has no ${eventsBack} events.`);
  return new Date(rows[0].at).toISOString();
}

/** Returns the milliseconds of each read, without those that warm up. */
async function timed(
  { base, key }: Api,
  reads: number,
  path: (i: number) => string,
  isRight: (answer: unknown) => boolean,
): Promise<number[]> {
  const latencies: number[] = [];
  for (let i = 0; i < reads; i++) {
    const began = performance.now();
    const response = await fetch(`${base}${path(i)}`, { headers: { authorization: `Bearer ${key}` } });
    const text = await response.text();
    latencies.push(performance.now() - began);
    if (response.status !== 200 || !isRight(JSON.parse(text)))
      throw new Error(`Void: ${path(i)} answered ${response.status}: ${text.slice(0, 500)}`);
  }
  return latencies.slice(Math.floor(reads * WARM_UP));
}
