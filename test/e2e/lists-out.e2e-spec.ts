import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { cellText, openTabular } from '#tabular';
import { DOUBTFUL, DOUBTFUL_NOW, doubtfulOrgUnits } from '../support/doubtful-units-fixture.js';
import { launchBrowser, NONE, objections, settled, signIn } from '../support/running-browser.js';
import { clockFrom, startThang, type RunningThang } from '../support/running-thang.js';
import { describeWith } from '../support/system-tools.js';

const { top, doubtful } = DOUBTFUL;

describeWith('chromium')('lists that are taken home from the page', () => {
  let thang: RunningThang;
  let browser: Browser;
  let page: Page;

  const words = {
    vi: { download: 'Tải về (XLSX, CSV)', workbook: 'Sổ Excel (.xlsx)', text: 'Văn bản (.csv)' },
    en: { download: 'Download (XLSX, CSV)', workbook: 'Workbook (.xlsx)', text: 'Text (.csv)' },
  } as const;
  const open = async (path: string): Promise<void> => {
    await page.goto(`${thang.base}${path}`);
    await settled(page);
  };
  const speak = async (language: 'vi' | 'en'): Promise<void> => {
    const name = language === 'vi' ? 'Tiếng Việt' : 'English';
    await page.getByRole('button', { name }).first().click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await settled(page);
  };
  /** Chooses the file by keyboard. */
  const taken = async (language: 'vi' | 'en', file: 'workbook' | 'text'): Promise<Download> => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: words[language].download }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: words[language][file] }).focus();
    await page.keyboard.press('Enter');
    return downloading;
  };
  const rowsOf = async (download: Download): Promise<string[][]> => {
    const rows: string[][] = [];
    for await (const { cells: row } of (await openTabular(await download.path())).rows())
      rows.push(row.map(cellText));
    return rows;
  };

  beforeAll(async () => {
    thang = await startThang(clockFrom(DOUBTFUL_NOW));
    browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    page = await context.newPage();
    const { body } = await thang.client.send(doubtfulOrgUnits());
    const seen = await thang.client.get(`/org-units/${top}/checks`, { 'thang-min-position': body.position });
    expect(seen.status).toBe(200);
    await signIn(page, thang);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
  });

  it('come as a workbook in the language of the page, with the figure that the page shows', async () => {
    await open(`/org-units/${top}/figures`);
    const row = page
      .getByRole('region', { name: /^Số liệu về Dịch vụ công/ })
      .getByRole('row', { name: /^Dịch vụ toàn trình/ });
    const shown = await row.getByRole('cell').first().innerText();
    const download = await taken('vi', 'workbook');
    expect(download.suggestedFilename()).toBe('thang-figures-2025-09-02.xlsx');
    const rows = await rowsOf(download);
    expect(rows[0]).toEqual(['Số liệu']);
    expect(rows.find(([label]) => label === 'Tính đến hết ngày')?.[1]).toBe('2025-09-02');
    expect(rows.find(([, name]) => name === 'Dịch vụ toàn trình')?.[3]).toBe(shown);
    await page.getByText('Đã tải về.').waitFor();
  });

  it('come as text with what was searched for, in English', async () => {
    await open(`/org-units/${top}/entities?q=giay+phep+2`);
    await speak('en');
    const download = await taken('en', 'text');
    expect(download.suggestedFilename()).toBe('thang-entities-2025-09-02.csv');
    expect((await readFile(await download.path())).subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    const rows = await rowsOf(download);
    expect(rows[0]?.[0]).toBe('Services');
    expect(rows.filter(([, code]) => code?.startsWith('service/')).map(([, code]) => code)).toEqual([
      'service/licence-2',
    ]);
    await speak('vi');
  });

  it('say what went wrong, and can be asked for again', async () => {
    await open(`/org-units/${doubtful}?framework=vn-service-levels`);
    const answer = { status: 422, json: { code: 'not-supported', title: 'Unprocessable', detail: 'No.' } };
    await page.route('**/api/v1/export/**', (route) => route.fulfill(answer));
    await page.getByRole('button', { name: words.vi.download }).click();
    await page.getByRole('menuitem', { name: words.vi.workbook }).click();
    await page
      .getByRole('alert')
      .getByText(/^Chưa tải về được\./)
      .waitFor();
    await page.unroute('**/api/v1/export/**');
    expect((await taken('vi', 'workbook')).suggestedFilename()).toBe('thang-kpis-2025-09-02.xlsx');
  });

  it.each(['/', '/journal', `/org-units/${doubtful}/checks`, '/frameworks/vn-service-levels/peers'])(
    'are offered on %s',
    async (path) => {
      await open(path);
      await page.getByRole('button', { name: words.vi.download }).first().waitFor();
    },
  );

  it('are offered without accessibility violation or overflow, in both languages, wide and narrow', async () => {
    await open('/alerts');
    for (const language of ['vi', 'en'] as const) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await speak(language);
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.getByRole('button', { name: words[language].download }).click();
        await page.getByRole('menuitem', { name: words[language].text }).waitFor();
        expect([language, width, await objections(page)]).toEqual([language, width, NONE]);
        await page.keyboard.press('Escape');
        await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
      }
    }
  });
});
