import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { Browser, Download, Page } from 'playwright-core';
import { formatDay, formatFigure, parseDay, type FigureFormat } from '#kernel';
import { cellText, openTabular } from '#tabular';
import { cloudEvent } from '../support/cloud-event-factory.js';
import { DOUBTFUL, DOUBTFUL_NOW, doubtfulOrgUnits } from '../support/doubtful-units-fixture.js';
import { launchBrowser, NONE, objections, settled, signIn } from '../support/running-browser.js';
import { clockFrom, startThang, type RunningThang } from '../support/running-thang.js';
import { describeWith } from '../support/system-tools.js';

const { top, doubtful, calm } = DOUBTFUL;

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

  interface FiguresAnswer {
    matters: { figures: (FigureFormat & { measure: string; value: number | null })[] }[];
  }

  it('hold the figures that the page shows: 200 of random organisations and days are those of the API', async () => {
    const quantities = {
      'dossiers.received': 1_234_567,
      'dossiers.online': 1_000_001,
      'payments.total': 98_765,
      'documents.processed': 4321,
      'meetings.held': 77,
    };
    const period = { from: '2025-06-01', to: '2025-06-30' };
    const report = cloudEvent('activity.reported', {
      ...{ orgunit: calm, subject: `org-unit/${calm}`, time: '2025-07-01T05:00:00Z' },
      data: { period, basis: 'period', quantities },
    });
    const digitized = [120_000_000.5, 98_765_432, 1_000_000].map((amount, index) =>
      cloudEvent('service.digitized', {
        ...{
          orgunit: calm,
          subject: `service/extract-${index + 1}`,
          time: `2025-0${4 + index}-10T05:00:00Z`,
        },
        data: { level: 4, process: 'full', cost: { amount, currency: 'VND' } },
      }),
    );
    const { status, body } = await thang.client.send([report, ...digitized]);
    expect([status, body]).toMatchObject([202, {}]);
    const [first, last] = ['2025-03-01', '2025-09-02'].map((day) => parseDay(day)!) as [number, number];
    const questions = fc.sample(
      fc.record({
        code: fc.constantFrom(top, doubtful, calm),
        asOf: fc.integer({ min: first, max: last }).map(formatDay),
        language: fc.constantFrom('vi' as const, 'en' as const),
      }),
      { numRuns: 12, seed: 200 },
    );
    let compared = 0;
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const { code, asOf, language } of questions) {
      const { body: answer } = await thang.client.get<FiguresAnswer>(
        `/org-units/${code}/measures?asOf=${asOf}`,
        { 'thang-min-position': body.position },
      );
      await open(`/org-units/${code}/figures?asOf=${asOf}`);
      await speak(language);
      const shown = await page.locator('main tr').evaluateAll((rows) =>
        rows.flatMap((row) => {
          const link = row.querySelector('a')?.getAttribute('href');
          const value = row.querySelector('strong')?.textContent;
          return link && value ? [[decodeURIComponent(link.split('?')[0]!.split('/').at(-1)!), value]] : [];
        }),
      );
      const answered = answer.matters.flatMap(({ figures }) =>
        figures.flatMap(({ value, ...figure }) =>
          value === null ? [] : [[figure.measure, formatFigure(value, figure, language)]],
        ),
      );
      expect(shown).toEqual(expect.arrayContaining(answered));
      compared += answered.length;
    }
    expect(compared).toBeGreaterThanOrEqual(200);
  });
});
