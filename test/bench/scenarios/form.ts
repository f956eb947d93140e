import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, settled, visit } from '../../support/running-browser.js';
import { startThang } from '../../support/running-thang.js';
import { findProgram } from '../../support/system-tools.js';
import type { Finding } from '../report.js';
import { percentile } from '../statistics.js';
import { fillTree, newVisitor, NOTE_REACTIONS, noted, originOf, slowestReaction } from './page-load.js';

const SERVICES = 8;
const PROCESSES = [
  { option: 'Toàn trình', effect: '→ đang cung cấp, toàn trình' },
  { option: 'Một phần', effect: '→ đang cung cấp, một phần' },
];

/** Measures in Chromium how soon the effect of a changed form is shown, and what typing waits for. */
export async function measureForm(): Promise<Finding[]> {
  if (!findProgram('chromium')) return [];
  // The form needs one address for recording and reading, which `thang start` gives.
  const thang = await startThang();
  const api = `${thang.base}/api/v1`;
  const key = await readFile(join(thang.directory, 'admin.key'), 'utf8');
  const product = { base: api, dashboard: api, key: key.trim() };
  const browser = await launchBrowser();
  try {
    const [commune = ''] = await fillTree(product);
    const context = await newVisitor(browser, product);
    const page = await context.newPage();
    await page.addInitScript(NOTE_REACTIONS + NOTE_EFFECT);
    await page.goto(originOf(product));
    await settled(page);
    const waits: number[] = [];
    for (let n = 0; n < SERVICES; n += 1) waits.push(...(await effectsOf(page, commune, n)));
    const reaction = await slowestReaction(page);
    return [
      { what: 'effect beside the form, median', figure: percentile(waits, 0.5), unit: 'ms', aim: '< 300' },
      { what: 'effect beside the form, p95', figure: percentile(waits, 0.95), unit: 'ms', aim: '< 300' },
      { what: 'slowest reaction of the form to a key', figure: reaction, unit: 'ms', aim: '< 100' },
    ];
  } finally {
    await browser.close();
    await thang.close();
  }
}

/** Fills in the form for a new service, chooses one process after the other, and types on beside it. */
async function effectsOf(page: Page, commune: string, n: number): Promise<number[]> {
  await visit(page, `/record?type=service.digitized&orgUnit=${commune}`);
  await page.locator('#record-entity').fill(`Dịch vụ đo ${n}`);
  await page.getByRole('option', { name: /^Tạo mới/ }).click();
  await page.locator('#record-new-code').fill(`bench.${n}`);
  const waits: number[] = [];
  for (const { option, effect } of PROCESSES) {
    await page.locator('#record_process').click();
    await page.evaluate(`window.expectEffect(${JSON.stringify(effect)})`);
    await page.getByRole('option', { name: option, exact: true }).click();
    waits.push(await noted(page, 'effectAfter'));
  }
  await page.locator('#record_url').pressSequentially('https://dichvu.example', { delay: 30 });
  return waits;
}

/** Notes how long after the click on an option the expected effect is shown. */
const NOTE_EFFECT = `{
  let clickedAt = null;
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[role=option]')) clickedAt = performance.now();
  }, true);
  window.expectEffect = (effect) => {
    window.effectAfter = null;
    clickedAt = null;
    const look = () => {
      const shown = [...document.querySelectorAll('main [role=status][aria-busy=false]')];
      if (clickedAt !== null && shown.some(({ textContent }) => textContent.includes(effect)))
        window.effectAfter = performance.now() - clickedAt;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
}
`;
