import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, NONE, objections, settled, signIn, visit } from '../support/running-browser.js';
import { startThang, type RunningThang } from '../support/running-thang.js';

let thang: RunningThang;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  thang = await startThang();
  browser = await launchBrowser();
  context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await signIn(page, thang);
});
afterAll(async () => {
  await browser.close();
  await thang.close();
});

async function open(path: string): Promise<void> {
  await visit(page, path);
  await settled(page);
}

/** Returns what axe finds once nothing moves: in between, colours have too little contrast. */
async function found(shown: Page): Promise<unknown> {
  await shown.evaluate(
    'Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))',
  );
  return objections(shown);
}

describe('the page of persons', () => {
  it('invites a person with a link that is shown once, from the menu of administrators', async () => {
    await open('/');
    await page.getByRole('button', { name: 'Quản trị', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Người dùng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Người dùng' }).waitFor();
    await page.getByRole('button', { name: 'Thêm và tạo lời mời' }).click();
    await page.getByText('Cần điền ô này.').first().waitFor();
    await page.getByLabel('Họ tên').fill('<b>Trần</b> Thị An');
    await page.getByLabel('Thư điện tử', { exact: false }).last().fill('an@huyen.example');
    await page.getByRole('button', { name: 'Thêm và tạo lời mời' }).click();
    await page.getByText('Lời mời cho <b>Trần</b> Thị An').waitFor();
    await page.getByText('#token=').waitFor();
    expect(await found(page)).toEqual(NONE);
    await page.getByRole('link', { name: '<b>Trần</b> Thị An' }).waitFor();
  });

  it('gives a role, and asks before it deactivates', async () => {
    await page.getByRole('link', { name: '<b>Trần</b> Thị An' }).click();
    await page.getByRole('button', { name: 'Thêm vai trò' }).click();
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Đã lưu.').waitFor();
    expect(await found(page)).toEqual(NONE);
    await page.getByRole('button', { name: 'Ngừng hoạt động' }).click();
    expect(await found(page)).toEqual(NONE);
    await page.getByRole('dialog').getByRole('button', { name: 'Ngừng hoạt động' }).click();
    await page.getByText('Đã ngừng').waitFor();
  });

  it('tells all faults of a file with row and column', async () => {
    await open('/persons');
    await page.setInputFiles('input[type=file]', {
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,email,roles\nAn,an@huyen.example,king@*\n'),
    });
    await page.getByText('Tệp có lỗi; chưa ai được thêm').waitFor();
    await page.getByText('Dòng 2').first().waitFor();
    expect(await found(page)).toEqual(NONE);
  });
});

describe('the page of API keys', () => {
  it('rotates a key: shows the new one once and says how long the old one works', async () => {
    await open('/api-keys');
    await page.getByLabel('Tên khóa').fill('Cổng Huế');
    await page.getByLabel('Xem', { exact: true }).check();
    await page.getByRole('button', { name: 'Tạo khóa' }).click();
    await page.getByRole('button', { name: 'Cấp lại khóa Cổng Huế' }).click();
    await page.getByRole('dialog').getByText('24 giờ').waitFor();
    expect(await found(page)).toEqual(NONE);
    await page.getByRole('dialog').getByRole('button', { name: 'Cấp lại khóa' }).click();
    await page.getByText('Khóa mới của “Cổng Huế”').waitFor();
    await page.getByText('Khóa cũ dùng được đến').waitFor();
    expect(await found(page)).toEqual(NONE);
  });
});

describe('the page of the audit trail', () => {
  it('shows what was done to a person, with the state before and after', async () => {
    await open('/audit?action=person-deactivated');
    await page.getByRole('cell', { name: /Ngừng người dùng/ }).waitFor();
    await page.getByText('Đang hoạt động').first().waitFor();
    expect(await found(page)).toEqual(NONE);
  });

  it('says that nothing matches a filter', async () => {
    await open('/audit?who=nobody-of-this-name');
    await page.getByText('Không có việc nào khớp').waitFor();
    expect(await found(page)).toEqual(NONE);
  });
});

describe.each([360, 1440])('at a width of %d pixels', (width) => {
  it.each(['vi', 'en'])(
    'both pages have no objection of axe and no sideways scrolling: %s',
    async (language) => {
      const { cookies } = await context.storageState();
      const other = await browser.newContext({
        locale: 'vi-VN',
        viewport: { width: 1440, height: 900 },
        storageState: { cookies, origins: [] },
      });
      const narrow = await other.newPage();
      await narrow.goto(thang.base);
      await settled(narrow);
      if (language === 'en') {
        await narrow.getByRole('button', { name: 'English' }).first().click();
        await narrow.locator('html[lang=en]').waitFor({ state: 'attached' });
      }
      // The switch of the language is in a menu on narrow screens.
      await narrow.setViewportSize({ width, height: 900 });
      for (const path of ['/persons', '/audit']) {
        await narrow.goto(thang.base + path);
        await settled(narrow);
        await narrow.getByRole('table').first().waitFor();
        await narrow.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
        expect([path, await found(narrow)]).toEqual([path, NONE]);
        const shots = process.env.SHOTS;
        if (shots)
          await narrow.screenshot({
            path: `${shots}/${path.slice(1)}-${width}-${language}.png`,
            fullPage: true,
          });
      }
      await other.close();
    },
  );
});
