import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { runThang, type RunningThang } from './running-thang.js';
import { findProgram } from './system-tools.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Draws in the process of the browser, which saves another process and the messages between them.
  '--in-process-gpu',
  // The page then leaves out fetching the screens that a test does not open.
  '--force-effective-connection-type=3G',
];

// Does not use @axe-core/playwright: it sends half a megabyte again for each question, and opens a second
// page to collect the answers of several frames. These pages have one frame.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

const MISSING = /^(Không có trang này|There is no such page)$/;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findProgram('chromium'), args: FLAGS });
}

/**
 * Signs in with a one-time link, and waits for the overview. Waiting for any heading is too early: the
 * sign-in page has one too, and a page that is left before the answer arrives is not signed in.
 */
export async function signIn(page: Page, thang: RunningThang): Promise<{ link: string }> {
  const printed = /https?:\/\/\S+/.exec(await runThang(thang, ['sign-in']))?.[0] ?? '';
  const link = printed.replace(/^https?:\/\/[^/]+/, thang.base);
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: /^(Tổng quan|Overview)$/ }).waitFor();
  return { link };
}

/**
 * Goes to another page of Thang as its links do, which takes far less time than loading it anew. Goes by a
 * page that does not exist, because its heading tells when the other one is there.
 */
export async function visit(page: Page, path: string): Promise<void> {
  const go = (to: string): Promise<unknown> =>
    page.evaluate(
      `history.pushState(null, '', ${JSON.stringify(to)}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
  const missing = page.getByRole('heading', { level: 1, name: MISSING });
  await go('/nowhere');
  await missing.waitFor();
  if (path === '/nowhere') return;
  await go(path);
  await missing.waitFor({ state: 'detached' });
}

/** Waits until a page of Thang has loaded its data, in either language. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .locator('[aria-label="Loading…"], [aria-label="Đang tải…"], [aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached' });
}

/**
 * Returns the violations that axe finds on the page by WCAG 2.2 AA, and the pixels by which the page is wider
 * than the window.
 */
export async function objections(page: Page): Promise<{ violations: string[]; beyond: number }> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(RULES)})`);
  const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    beyond: await page.evaluate<number>(beyond),
  };
}

/** The result of `objections` for a page without any. */
export const NONE = { violations: [], beyond: 0 };
