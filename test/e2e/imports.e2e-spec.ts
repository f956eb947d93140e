import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { filledServiceList, textsOf } from '../support/filled-service-list.js';
import { PASSWORD } from '../support/sign-in-fixture.js';
import { launchBrowser, NONE, objections, settled, signIn } from '../support/running-browser.js';
import { runCommand, startThang, type RunningThang } from '../support/running-thang.js';
import { describeWith } from '../support/system-tools.js';
import { liveTheFirstDay } from './page-journeys/first-day.js';
import { publishedListJourneys } from './page-journeys/published-lists.js';

describeWith('chromium')('Importing a list', () => {
  let thang: RunningThang;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    thang = await startThang({ THANG_SETTLING: '1' });
    folder = await mkdtemp(join(tmpdir(), 'thang-lists-'));
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes from the printed link to the first stage, a corrected mistake and a list taken home, without a terminal (English, 1440 px)', async () => {
    const [link] = await thang.process.printed(/http\S+\/set-up#token=\S+/);
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nguyễn An');
    await page.locator('#set-up-email').fill('an@hue.gov.vn');
    await page.locator('#set-up-password').fill(PASSWORD);
    await page.locator('#set-up-installation').fill('Digital Huế');
    await page.locator('#followed').click();
    await page.getByRole('option', { name: /service levels/i }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Finish the set-up' }).click();
    await page.getByRole('link', { name: 'Import a list of services' }).waitFor();
    await liveTheFirstDay({ thang, page, language: 'en', width: 1440, folder });
    await context.close();
  }, 120_000);

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

  describe('once the tree is there', () => {
    beforeAll(() =>
      thang.client.send([
        established('mt', undefined, { data: { name: 'Miền Trung', level: 'nation' } }),
        ...['hue', 'qt'].map((code) =>
          established(code, 'mt', {
            data: { name: code === 'hue' ? 'Huế' : 'Quảng Trị', level: 'province', parent: 'mt' },
          }),
        ),
      ]),
    );

    it.each([
      {
        width: 360,
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
          stage: 'Giai đoạn',
          held: 'Đang giữ',
          download: 'Tải về (XLSX, CSV)',
          workbook: 'Sổ Excel (.xlsx)',
        },
      },
      {
        width: 1440,
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
          stage: 'Stage',
          held: 'Held',
          download: 'Download (XLSX, CSV)',
          workbook: 'Workbook (.xlsx)',
        },
      },
    ])(
      'goes from a template, filled in as LibreOffice saves it, to the stage on the page of the unit, back, there again, and home as a workbook ($language, $width px)',
      async (journey) => {
        const { width, locale, language, code, unit, words } = journey;
        const page = await open(width, locale);
        const path = await filledServiceList(page, { thang, folder, name: code, language });
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
        const listPage = page.url();
        await page.goto(`${thang.base}/org-units/${code}?framework=vn-service-levels`);
        const rung = page.getByRole('heading', { name: new RegExp(`^${words.stage} ${after} ·`) });
        await page.getByRole('listitem').filter({ has: rung, hasText: words.held }).first().waitFor();
        await settled(page);
        expect(await objections(page)).toEqual(NONE);
        await page.goto(listPage);
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
        await page.goto(`${thang.base}/org-units/${code}/entities?noun=service`);
        await page.getByRole('button', { name: words.download }).first().press('Enter');
        const taking = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: words.workbook }).press('Enter');
        const home = (await textsOf(await (await taking).path())).flat();
        expect(home).toEqual(expect.arrayContaining(['Dịch vụ 1', `service/${code}.4`]));
        expect(home).not.toContain(`service/${code}.5`);
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

    publishedListJourneys(() => ({ thang, folder, open: () => open(1440, 'en-GB') }));
  });
});
