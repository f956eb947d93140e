import { setTimeout as pause } from 'node:timers/promises';
import { SetUpLinks } from '#identity';
import { SystemClock } from '#kernel';
import { startProduct, type Bench, type Product } from '../product.js';
import type { Finding } from '../report.js';
import { median, percentile } from '../statistics.js';

const SECONDS = 10;
const TRIES_PER_SECOND = 50;
const EMAIL = 'an@bench.example';
const PASSWORD = 'a phrase for measuring';

/** Signs in once a second while one address guesses fifty passwords a second. */
export async function measureSignIn(bench: Bench): Promise<Finding[]> {
  const product = await startProduct(bench, ['dashboard'], { THANG_TRUSTED_PROXIES: '127.0.0.1' });
  try {
    await addAdministrator(product);
    const alone = await signInRepeatedly(product, 5);
    const guesses = guess(product);
    const beside = await signInRepeatedly(product, SECONDS);
    const { statuses, times, seconds } = await guesses;
    const refused = statuses.filter((status) => status === 429).length;
    return [
      { what: 'tries to sign in from one address', figure: statuses.length / seconds, unit: 'tries/s' },
      { what: 'of them refused as too many', figure: refused / statuses.length, unit: '×' },
      { what: 'answer to a try, p99', figure: percentile(times, 0.99), unit: 'ms' },
      {
        what: 'sign-in of a person beside it, median',
        figure: median(beside),
        unit: 'ms',
        comparedWith: 'without the tries',
        limit: median(alone),
        aim: '≤ 2',
      },
    ];
  } finally {
    await product.stop();
  }
}

async function addAdministrator({ dashboard, database }: Product): Promise<void> {
  const token = await new SetUpLinks(database, new SystemClock()).create();
  const administrator = { name: 'An', email: EMAIL, password: PASSWORD, language: 'vi' };
  await post(`${dashboard}/set-up`, '192.0.2.1', { token, administrator, installation: {} }, 201);
}

/** Returns the milliseconds that each sign-in took. */
async function signInRepeatedly({ dashboard }: Product, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const began = performance.now();
    await post(`${dashboard}/session`, '192.0.2.2', { email: EMAIL, password: PASSWORD }, 201);
    took.push(performance.now() - began);
    await pause(Math.max(0, 1_000 - (performance.now() - began)));
  }
  return took;
}

/** Guesses passwords of many accounts at a steady rate, whether or not they are answered. */
async function guess({
  dashboard,
}: Product): Promise<{ statuses: number[]; times: number[]; seconds: number }> {
  const began = performance.now();
  const tries: Promise<{ status: number; ms: number }>[] = [];
  for (let index = 0; index < SECONDS * TRIES_PER_SECOND; index += 1) {
    const sent = performance.now();
    const body = { email: `person-${index % 7}@bench.example`, password: 'not the password' };
    const status = post(`${dashboard}/session`, '203.0.113.1', body);
    tries.push(status.then((each) => ({ status: each, ms: performance.now() - sent })));
    await pause(Math.max(0, began + ((index + 1) * 1_000) / TRIES_PER_SECOND - performance.now()));
  }
  const answers = await Promise.all(tries);
  return {
    statuses: answers.map(({ status }) => status),
    times: answers.map(({ ms }) => ms),
    seconds: (performance.now() - began) / 1_000,
  };
}

/** Returns the status of the answer. `expected`: any other status is an error. */
async function post(url: string, from: string, body: object, expected?: number): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (expected !== undefined && response.status !== expected)
    throw new Error(`${url} answered ${response.status}: ${text}`);
  return response.status;
}
