import type { Page } from 'playwright-core';
import { filledServiceList, textsOf } from '../../support/filled-service-list.js';
import { NONE, objections, settled, visit } from '../../support/running-browser.js';
import type { RunningThang } from '../../support/running-thang.js';

const words = {
  vi: {
    tree: 'Lập cây đơn vị',
    newRoot: 'Lập đơn vị cấp cao nhất',
    newBelow: 'Lập đơn vị trực thuộc',
    level: 'Cấp',
    nation: 'Quốc gia',
    province: 'Tỉnh, thành phố',
    recordChange: 'Ghi thay đổi',
    changed: 'Đã ghi thay đổi',
    lists: 'Nhập danh sách',
    unit: 'Đơn vị của danh sách',
    file: 'Chọn tệp',
    preview: 'Xem trước',
    suggestion: 'Gợi ý: 28/02/2026',
    record: 'Ghi 4 dòng',
    result: 'Kết quả',
    stage: /^Việt Nam: giai đoạn 2/,
    correct: /^Sửa: Số hóa dịch vụ.* · Dịch vụ 1$/,
    partialOption: 'Một phần',
    partial: 'một phần',
    full: 'toàn trình',
    difference: 'Toàn trình → Một phần',
    reason: 'Lý do sửa',
    recordCorrection: 'Ghi bản sửa',
    confirm: 'Vẫn ghi',
    figures: /Số liệu thay đổi/,
    download: 'Tải về (XLSX, CSV)',
    workbook: 'Sổ Excel (.xlsx)',
  },
  en: {
    tree: 'Create the tree of organisations',
    newRoot: 'Create a topmost one',
    newBelow: 'Create one below',
    level: 'Level',
    nation: 'Nation',
    province: 'Province',
    recordChange: 'Record the change',
    changed: 'The change is recorded',
    lists: 'Import a list',
    unit: 'Organisation of the list',
    file: 'Choose a file',
    preview: 'Preview',
    suggestion: 'Suggestion: 28/02/2026',
    record: 'Record 4 rows',
    result: 'Result',
    stage: /^Việt Nam: stage 2 of 5/,
    correct: /^Correct: Put a service online.* · Dịch vụ 1$/,
    partialOption: 'Partial',
    partial: 'partial',
    full: 'full process',
    difference: 'Full process → Partial',
    reason: 'Reason for the correction',
    recordCorrection: 'Record the correction',
    confirm: 'Record it',
    figures: /Figures that changed/,
    download: 'Download (XLSX, CSV)',
    workbook: 'Workbook (.xlsx)',
  },
} as const;

export interface FirstDay {
  thang: RunningThang;
  /** Shows the overview of an installation that was just set up, to its first administrator. */
  page: Page;
  language: keyof typeof words;
  width: number;
  /** Where the workbook is written. */
  folder: string;
}

/**
 * What an office does on its first day once it is set up: creates its tree, imports its workbook, sees the
 * stage, corrects a mistake, takes the list home. Looks for objections at each step.
 */
export async function liveTheFirstDay({ thang, page, language, width, folder }: FirstDay): Promise<void> {
  const say = words[language];
  let step = 0;
  const look = async (): Promise<void> => {
    await settled(page);
    step += 1;
    if (process.env.SCREENSHOTS)
      await page.screenshot({
        path: `${process.env.SCREENSHOTS}/first-day-${language}-${width}-${step}.png`,
        fullPage: true,
      });
    expect(await objections(page)).toEqual(NONE);
  };
  const create = async (code: string, name: string, level: string): Promise<void> => {
    await page.locator('#unit-code').fill(code);
    await page.locator('#unit-name').fill(name);
    await page.getByLabel(say.level, { exact: true }).click();
    await page.getByRole('option', { name: level }).click();
    await page.getByRole('button', { name: say.recordChange }).click();
    await page.getByText(say.changed).waitFor();
  };
  await page.setViewportSize({ width, height: 900 });
  await look();

  await page.getByRole('link', { name: say.tree }).click();
  await page.getByRole('button', { name: say.newRoot }).click();
  await create('vn', 'Việt Nam', say.nation);
  await page.getByRole('button', { name: /^Việt Nam/ }).click();
  await page.getByRole('button', { name: say.newBelow, exact: true }).click();
  await create('dn', 'Đà Nẵng', say.province);
  await look();

  await visit(page, '/imports');
  await look();
  const path = await filledServiceList(page, { thang, folder, name: 'day', language });
  await page.getByLabel(say.unit).fill('da nang');
  await page.getByRole('option', { name: 'Đà Nẵng' }).click();
  await page.getByLabel(say.file, { exact: true }).setInputFiles(path);
  await page.getByRole('button', { name: say.preview, exact: true }).click();
  await page.getByText(say.suggestion).waitFor();
  await look();
  await page.getByRole('button', { name: say.record }).press('Enter');
  await page.getByRole('heading', { level: 2, name: say.result, exact: true }).waitFor();
  await look();

  await visit(page, '/?root=vn&framework=vn-service-levels');
  await page.getByText(say.stage).waitFor();
  await look();

  await visit(page, '/my-work');
  await page.getByRole('link', { name: say.correct }).click();
  await page.locator('#record_process').click();
  await page.getByRole('option', { name: say.partialOption }).click();
  await page.getByText(say.difference).waitFor();
  await page.getByLabel(say.reason).fill('Nhập nhầm hình thức');
  await page.getByRole('button', { name: say.recordCorrection }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: say.confirm });
  const done = page.getByText(say.figures);
  await confirm.or(done).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
  await done.waitFor();
  await look();

  await visit(page, '/org-units/dn/entities?noun=service');
  await page.getByRole('button', { name: say.download }).first().press('Enter');
  const taking = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: say.workbook }).press('Enter');
  const home = await textsOf(await (await taking).path());
  const levels = home.filter(([, code]) => code?.startsWith('service/day.')).map((row) => row[5]);
  expect(levels.map((level) => level?.toLowerCase())).toEqual([say.partial, say.full, say.full, say.full]);
}
