import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../support/running-browser.js';
import { findProgram } from '../../support/system-tools.js';
import { establish } from '../establish.js';
import { startProduct, type Bench, type Product } from '../product.js';
import type { Finding } from '../report.js';
import { median } from '../statistics.js';
import { makeEvents } from '../workload.js';

const EVENTS = 20_000;
const BATCH = 1_000;
const RUNS = 3;

const NETWORKS = [
  { name: '9 Mbit/s', bitsPerSecond: 9_000_000, latency: 40, slowdown: 1, aim: '< 1,500 ms' },
  {
    name: '1.6 Mbit/s, CPU four times slower',
    ...{ bitsPerSecond: 1_600_000, latency: 150, slowdown: 4, aim: '< 4,000 ms' },
  },
] as const;
type Network = (typeof NETWORKS)[number];

/** Where events are recorded and read. */
type Addresses = Pick<Product, 'base' | 'dashboard' | 'key'>;

/** Measures in Chromium what a first visit of the overview loads, when it is usable, and how it reacts. */
export async function measurePage(bench: Bench): Promise<Finding[]> {
  if (!findProgram('chromium')) return [];
  const product = await startProduct(bench, ['recorder', 'projector', 'dashboard']);
  const browser = await launchBrowser();
  try {
    await fillTree(product);
    const findings: Finding[] = [];
    for (const network of NETWORKS) findings.push(...(await measureVisits(browser, product, network)));
    return [...findings, ...(await measureReactions(browser, product))];
  } finally {
    await browser.close();
    await product.stop();
  }
}

/**
 * Records the 4,000 org units and facts of theirs, and waits until they are projected. Returns the codes of
 * the communes.
 */
export async function fillTree(product: Addresses): Promise<readonly string[]> {
  const { communes } = await establish(product);
  const next = makeEvents(communes, 400, Date.now);
  let position = '0';
  for (let sent = 0; sent < EVENTS; sent += BATCH) {
    const response = await fetch(`${product.base}/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${product.key}`,
        'content-type': 'application/cloudevents-batch+json',
      },
      body: `[${Array.from({ length: BATCH }, next).join(',')}]`,
    });
    if (response.status !== 202) throw new Error(`Events were refused: ${await response.text()}`);
    ({ position } = (await response.json()) as { position: string });
  }
  const headers = { authorization: `Bearer ${product.key}`, 'thang-min-position': position };
  for (;;) {
    const { status } = await fetch(`${product.dashboard}/org-units/vn/maturity`, { headers });
    if (status === 200) return communes;
    if (status !== 503) throw new Error(`The dashboard answered ${status}.`);
  }
}

export async function newVisitor(browser: Browser, product: Addresses): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const origin = originOf(product);
  const answer = await context.request.post(`${product.dashboard}/session`, {
    data: { key: product.key },
    headers: { origin },
  });
  if (!answer.ok()) throw new Error(`Signing in was answered ${answer.status()}.`);
  return context;
}

export const originOf = ({ dashboard }: Addresses): string => new URL(dashboard).origin;

interface Visit {
  usable: number;
  /** What the first screen needs. */
  scripts: number;
  requests: number;
  /** What has come when the list of org units, which loads after the first screen, is there too. */
  allScripts: number;
  allRequests: number;
  overview: number;
}

async function measureVisits(browser: Browser, product: Product, network: Network): Promise<Finding[]> {
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run += 1) visits.push(await visit(browser, product, network));
  const of = (pick: (visit: Visit) => number): number => median(visits.map(pick));
  const what = (text: string): string => `first visit at ${network.name}: ${text}`;
  return [
    { what: what('usable after'), figure: of(({ usable }) => usable), unit: 'ms', aim: network.aim },
    { what: what('scripts, compressed'), figure: of(({ scripts }) => scripts), unit: 'kB', aim: '≤ 250' },
    { what: what('requests'), figure: of(({ requests }) => requests), unit: '', aim: '≤ 20' },
    { what: what('scripts with the list below'), figure: of(({ allScripts }) => allScripts), unit: 'kB' },
    { what: what('requests with the list below'), figure: of(({ allRequests }) => allRequests), unit: '' },
    {
      what: what('largest answer of the overview'),
      figure: of(({ overview }) => overview),
      unit: 'kB',
      aim: '≤ 15',
    },
  ];
}

/** Opens the overview with an empty cache, and counts what the network brings until it is usable. */
async function visit(browser: Browser, product: Product, network: Network): Promise<Visit> {
  const context = await newVisitor(browser, product);
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.bitsPerSecond / 8,
    uploadThroughput: network.bitsPerSecond / 8,
  });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: network.slowdown });
  const sent = new Map<string, { url: string; type: string }>();
  const bytes = new Map<string, number>();
  devTools.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
    sent.set(requestId, { url: request.url, type: type ?? '' }),
  );
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  );
  await page.addInitScript(NOTE_WHEN_USABLE);
  await page.goto(originOf(product), { waitUntil: 'commit' });
  const usable = await noted(page, 'usable');
  const kilobytes = (wanted: (request: { url: string; type: string }) => boolean): number =>
    [...sent].reduce((sum, [id, each]) => sum + (wanted(each) ? (bytes.get(id) ?? 0) : 0), 0) / 1_000;
  const largest = (wanted: (request: { url: string; type: string }) => boolean): number =>
    Math.max(0, ...[...sent].map(([id, each]) => (wanted(each) ? (bytes.get(id) ?? 0) : 0))) / 1_000;
  const requests = (): number => new Set([...sent.values()].map(({ url }) => url)).size;
  const scripts = (): number => kilobytes(({ type }) => type === 'Script');
  const firstScreen = { usable, scripts: scripts(), requests: requests() };
  await listOfOrgUnits(page);
  const visited = {
    ...firstScreen,
    allScripts: scripts(),
    allRequests: requests(),
    overview: largest(({ url }) => new URL(url).pathname === '/api/v1/overview'),
  };
  await context.close();
  return visited;
}

/** Types into the search of the overview and opens what can be opened; returns the slowest reaction. */
async function measureReactions(browser: Browser, product: Product): Promise<Finding[]> {
  const context = await newVisitor(browser, product);
  const page = await context.newPage();
  await page.addInitScript(NOTE_WHEN_USABLE + NOTE_REACTIONS);
  await page.goto(originOf(product));
  await noted(page, 'usable');
  const search = await listOfOrgUnits(page);
  await search.pressSequentially('body p3', { delay: 50 });
  for (const button of await page.getByRole('main').locator('th button, summary').all())
    if (await button.isVisible()) await button.click();
  const slowest = await slowestReaction(page);
  await context.close();
  return [
    {
      what: 'slowest reaction of the overview of 4,000 org units',
      figure: slowest,
      unit: 'ms',
      aim: '< 100',
    },
  ];
}

/** Returns the slowest reaction since `NOTE_REACTIONS` was added to the page. */
export async function slowestReaction(page: Page): Promise<number> {
  await pause(500);
  return page.evaluate<number>('window.slowestReaction ?? 0');
}

/** Waits for the list of org units, which loads after the first screen, and returns its search field. */
async function listOfOrgUnits(page: Page): Promise<Locator> {
  const search = page.getByRole('main').getByRole('searchbox').first();
  await search.waitFor();
  await page
    .locator('[aria-label="Loading…"], [aria-label="Đang tải…"]')
    .first()
    .waitFor({ state: 'detached' });
  return search;
}

export async function noted(page: Page, name: string): Promise<number> {
  for (;;) {
    const value = await page.evaluate<number | null>(`window.${name} ?? null`);
    if (value !== null) return value;
    await pause(50);
  }
}

/** The first screen is usable once it has its heading and waits for nothing, for half a second. */
const NOTE_WHEN_USABLE = `{
  let since = null;
  const look = () => {
    const waits = document.querySelector('[aria-label="Loading…"], [aria-label="Đang tải…"]');
    if (!document.querySelector('h1') || waits) since = null;
    else if (since === null) since = performance.now();
    else if (performance.now() - since > 500) window.usable = since;
    if (window.usable === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
`;

export const NOTE_REACTIONS = `new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries())
    window.slowestReaction = Math.max(window.slowestReaction ?? 0, duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;
