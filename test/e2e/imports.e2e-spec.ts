import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { DayZone } from '#kernel';
import { writeXlsx } from '#tabular';
import type { ListLayoutsResponse } from '../../apps/recorder/src/imports/import-lists.response.js';
import { established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { launchBrowser, NONE, objections, settled, signIn } from '../support/running-browser.js';
import { runCommand, startThang, type RunningThang } from '../support/running-thang.js';
import { describeWith } from '../support/system-tools.js';

const zone = new DayZone('Asia/Ho_Chi_Minh');

describeWith('chromium')('Importing a list', () => {
  let thang: RunningThang;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    thang = await startThang({ THANG_SETTLING: '1' });
    await thang.client.send([
      established('vn', undefined, { data: { name: 'Việt Nam', level: 'nation' } }),
      ...['hue', 'qt'].map((code) =>
        established(code, 'vn', {
          data: { name: code === 'hue' ? 'Huế' : 'Quảng Trị', level: 'province', parent: 'vn' },
        }),
      ),
    ]);
    folder = await mkdtemp(join(tmpdir(), 'thang-lists-'));
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Fills the template of the list of services in with five services, the last of them with a wrong day. */
  async function filledTemplate(name: string, language: 'vi' | 'en'): Promise<string> {
    const { body } = await thang.client.get<ListLayoutsResponse>('/imports/layouts', {
      'accept-language': language,
    });
    const { fields } = body.items.find(({ id }) => id === 'services')!;
    const values = (n: number): Record<string, string> => ({
      code: `${name}.${n}`,
      name: `Dịch vụ ${n}`,
      process: language === 'vi' ? 'Toàn trình' : 'Full process',
      digitizedOn: n === 5 ? '31/02/2026' : '31/01/2026',
    });
    const columns = fields.map(({ label }) => ({ heading: label, kind: 'text' as const }));
    const rows = [1, 2, 3, 4, 5].map((n) => fields.map(({ id }) => values(n)[id] ?? null));
    const path = join(folder, `${name}.xlsx`);
    const sheets = [{ name: 'Data', list: { columns, rows } }];
    await writeFile(path, await buffer(writeXlsx({ language, zone, sheets })));
    return path;
  }

  async function stageOf(code: string): Promise<number | null> {
    const path = `/org-units/${code}/maturity?framework=vn-service-levels`;
    const { body } = await thang.client.get<{
      items: { tracks: { stage: { level: number } | null }[] }[];
    }>(path);
    return Math.max(...body.items[0]!.tracks.map(({ stage }) => stage?.level ?? 0));
  }

  async function open(width: number, locale: string): Promise<Page> {
    const context = await browser.newContext({
      locale,
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await signIn(page, thang);
    if (locale === 'en-GB') {
      await page
        .getByRole('button', { name: /english|en\b/i })
        .first()
        .click();
      await page.locator('html[lang=en]').waitFor();
    }
    // The switch of the language is in a menu on narrow screens.
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${thang.base}/imports`);
    await settled(page);
    return page;
  }

  it.each([
    {
      width: 1440,
      locale: 'vi-VN',
      language: 'vi' as const,
      code: 'hue',
      unit: 'Huế',
      words: {
        unit: 'Đơn vị của danh sách',
        file: 'Chọn tệp',
        preview: 'Xem trước',
        record: 'Ghi 4 dòng',
        result: 'Kết quả',
        undo: 'Hoàn tác cả tệp',
        verb: 'Hoàn tác',
        undone: 'Kết quả hoàn tác',
        another: /Nhập tệp khác/,
        before: /rồi hoàn tác/,
        suggestion: 'Gợi ý: 28/02/2026',
      },
    },
    {
      width: 360,
      locale: 'en-GB',
      language: 'en' as const,
      code: 'qt',
      unit: 'Quảng Trị',
      words: {
        unit: 'Organisation of the list',
        file: 'Choose a file',
        preview: 'Preview',
        record: 'Record 4 rows',
        result: 'Result',
        undo: 'Undo the whole file',
        verb: 'Undo',
        undone: 'Result of the undo',
        another: /Import another file/,
        before: /and it was undone/,
        suggestion: 'Suggestion: 28/02/2026',
      },
    },
  ])(
    'goes from a filled template to the stage, back, and there again ($language, $width px)',
    async (journey) => {
      const { width, locale, language, code, unit, words } = journey;
      const page = await open(width, locale);
      const path = await filledTemplate(code, language);
      const shot = (step: string): Promise<unknown> =>
        process.env.SCREENSHOTS
          ? page.screenshot({
              path: `${process.env.SCREENSHOTS}/imports-${language}-${width}-${step}.png`,
              fullPage: true,
            })
          : Promise.resolve();
      const preview = async (): Promise<void> => {
        await page.getByLabel(words.unit).fill(unit);
        await page.getByRole('option', { name: unit }).click();
        await page.getByLabel(words.file, { exact: true }).setInputFiles(path);
        await page.getByRole('button', { name: words.preview, exact: true }).click();
        await page.getByRole('heading', { level: 2, name: words.preview }).waitFor();
      };
      expect(await objections(page)).toEqual(NONE);
      await shot('1-start');
      const before = await stageOf(code);
      await preview();
      await page.getByText(words.suggestion).waitFor();
      expect(await objections(page)).toEqual(NONE);
      await shot('2-preview');
      await page.getByRole('button', { name: words.record }).press('Enter');
      await page.getByRole('heading', { level: 2, name: words.result, exact: true }).waitFor();
      expect(await objections(page)).toEqual(NONE);
      await shot('3-result');
      const after = await eventually(async () => {
        const stage = await stageOf(code);
        if (stage === before) throw new Error(`The stage is still ${String(stage)}.`);
        return stage;
      });
      await page.getByRole('button', { name: words.undo }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: words.verb, exact: true }).press('Enter');
      await page.getByRole('heading', { level: 2, name: words.undone }).waitFor();
      expect(await objections(page)).toEqual(NONE);
      await shot('4-undone');
      await eventually(async () => expect(await stageOf(code)).toBe(before));
      await page.getByRole('link', { name: words.another }).click();
      await settled(page);
      await preview();
      await page.getByText(words.before).waitFor();
      await page.getByRole('button', { name: words.record }).press('Enter');
      await page.getByRole('heading', { level: 2, name: words.result, exact: true }).waitFor();
      await eventually(async () => expect(await stageOf(code)).toBe(after));
      await page.goto(`${thang.base}/imports`);
      await settled(page);
      expect(await objections(page)).toEqual(NONE);
      await shot('5-list');
      await page.context().close();
    },
    120_000,
  );

  it('asks about new headings only, on one page', async () => {
    const page = await open(360, 'vi-VN');
    const path = join(folder, 'questions.csv');
    await writeFile(path, 'Mã TTHC,Tên TTHC,Cột lạ,Kỳ,Tổng số hồ sơ\nq.1,A,4,T1/2026,1.234\n');
    await page.getByLabel('Đơn vị của danh sách').fill('Huế');
    await page.getByRole('option', { name: 'Huế' }).click();
    await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles(path);
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: '2 câu hỏi trước khi xem trước' }).waitFor();
    expect(await objections(page)).toEqual(NONE);
    if (process.env.SCREENSHOTS)
      await page.screenshot({
        path: `${process.env.SCREENSHOTS}/imports-vi-360-questions.png`,
        fullPage: true,
      });
    await page.getByLabel('Cột “Cột lạ” là gì?').fill('Mức độ dịch vụ');
    await page.getByRole('option', { name: 'Mức độ dịch vụ' }).click();
    await page.getByLabel('Trong tệp này, “1.234” là số nào?').click();
    await page.getByRole('option', { name: /hàng nghìn: 1234/ }).click();
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
    await page.getByRole('button', { name: 'Ghi 1 dòng' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('works from the command line too', async () => {
    const path = join(folder, 'cli.csv');
    await writeFile(path, 'Mã TTHC;Tên TTHC\nc.1;A\nc.2;B\n');
    const env = { THANG_DATA_DIR: thang.directory };
    const preview = await runCommand(env, ['import', path, '--unit', 'hue']);
    expect([preview.code, preview.out]).toEqual([
      0,
      expect.stringContaining('Preview: 2 new, 0 changed, 0 the same'),
    ]);
    const recorded = await runCommand(env, ['import', path, '--unit', 'hue', '--yes']);
    expect([recorded.code, recorded.out]).toEqual([
      0,
      expect.stringMatching(/Recorded as import \d+: 2 new/),
    ]);
    const again = await runCommand(env, ['import', path, '--unit', 'hue', '--yes']);
    expect(again.out).toContain('Nothing would change.');
    const wrong = await runCommand(env, ['import', path, '--unit', 'nowhere']);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('There is no org unit "nowhere"')]);
  }, 60_000);
});
