import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { aMinuteAgo, established } from '../support/cloud-event-factory.js';
import { serviceDigitized, serviceRegistered } from '../support/service-event-factory.js';
import { eventually } from '../support/eventually.js';
import { openStream } from '../support/thang-client.js';
import { launchBrowser, NONE, objections, settled, signIn, visit } from '../support/running-browser.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { describeWith } from '../support/system-tools.js';
import { milestoneJourneys } from './page-journeys/milestones.js';
import { notificationJourneys } from './page-journeys/notifications.js';
import { releaseJourneys } from './page-journeys/release.js';
import { workingCalendarJourneys } from './page-journeys/working-calendar.js';
import { orgUnitJourneys } from './page-journeys/org-unit.js';

const services = Array.from({ length: 10 }, (_, i) => `s${i}`);

const look = (page: Page) => page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme');

const inHue = () => ({ unit: 'hue', time: aMinuteAgo() });

describeWith('chromium')('The page', () => {
  let thang: RunningThang;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    thang = await startThang();
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' })).newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const failed = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
      if (failed) errors.push(message.text());
    });
    const stream = await openStream(thang.client);
    await thang.client.send([
      established('vn', undefined, { level: 'nation' }),
      established('hue', 'vn', { level: 'province', name: 'Hue' }),
    ]);
    await thang.client.send(services.map((code) => serviceRegistered(code, inHue())));
    await thang.client.send(services.slice(0, 4).map((code) => serviceDigitized(code, inHue())));
    await stream.saw('baseline', 'hue');
    await stream.close();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
  });

  it('signs in once with a one-time link', async () => {
    const { link } = await signIn(page, thang);
    expect(page.url()).not.toContain('token');
    const again = await (await browser.newContext()).newPage();
    await again.goto(link);
    await again.getByRole('alert').waitFor();
  });

  it('loads the overview afresh with at most 20 requests, and no chart library', async () => {
    const cold = await browser.newContext({ storageState: await page.context().storageState() });
    const first = await cold.newPage();
    const requests = new Set<string>();
    first.on('request', (request) => requests.add(request.url()));
    await first.goto(thang.base);
    await settled(first);
    expect([...requests].filter((url) => url.includes('/charts-'))).toEqual([]);
    expect(requests.size, [...requests].join(' ')).toBeLessThanOrEqual(20);
    await cold.close();
  });

  const card = (title: string | RegExp) => page.getByRole('link', { name: title });
  const cards = [/^Đang ở đâu\?/, /^Có gì biến động\?/, /^Còn thiếu gì\?/, /^Ai chậm/];

  it.each([
    { width: 360, height: 780 },
    { width: 1440, height: 900 },
  ])('answers all questions on the first screen, before any control, at $width × $height', async (size) => {
    await page.setViewportSize(size);
    await visit(page, '/?root=hue&framework=gartner-digital-government');
    await page.getByText(/^Hue: chưa đạt giai đoạn nào trong 5, còn thiếu \d+ dịch vụ toàn trình/).waitFor();
    // The places are final when fonts and figures have arrived.
    await eventually(async () => {
      const bottoms: number[] = [];
      for (const title of cards) {
        const box = await card(title).boundingBox();
        bottoms.push((box?.y ?? Infinity) + (box?.height ?? 0));
      }
      const filters = await page
        .getByRole('button', { name: 'Chọn hệ thống đơn vị, khung đánh giá' })
        .boundingBox();
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(Math.min(size.height, filters?.y ?? 0));
    });
  });

  it.each([
    [cards[0]!, 1, 'Hue'],
    [cards[1]!, 1, 'Biến động'],
    [cards[2]!, 1, 'Tỷ lệ dịch vụ toàn trình'],
    [cards[3]!, 2, /^Đơn vị chậm báo cáo/],
  ] as const)('opens from the figure %s what is behind it, by keyboard', async (title, level, name) => {
    await visit(page, '/?root=hue&framework=gartner-digital-government');
    await card(title).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level, name }).waitFor();
  });

  it('keeps the chosen framework and tree for the next visit', async () => {
    await visit(page, '/?root=hue');
    await page.getByRole('button', { name: 'Chọn hệ thống đơn vị, khung đánh giá' }).click();
    await page.getByLabel('Khung đánh giá').click();
    await page.getByRole('option', { name: /^Bộ chỉ số phục vụ/ }).click();
    await page.waitForURL(/framework=vn-766/);
    await page.goto(thang.base);
    await page.waitForURL(/root=hue/);
    expect(new URL(page.url()).searchParams.get('framework')).toBe('vn-766');
  });

  it('shows a stage change and its alert without a reload', async () => {
    await visit(page, '/org-units/hue?framework=gartner-digital-government');
    await page.getByRole('heading', { name: 'Hue' }).waitFor();
    // Finds the chip with the current stage; the stages of the ladder have no colon.
    const held = page.getByText(/^Giai đoạn 1:/);
    expect(await held.count()).toBe(0);
    await thang.client.send([serviceDigitized('s4', inHue()), serviceDigitized('s5', inHue())]);
    await held.first().waitFor({ state: 'attached' });
    // One change may raise alerts on several ladders; the page then says how many arrived.
    await page
      .getByText(/cảnh báo mới|Hue đạt|Hue lên/)
      .first()
      .waitFor({ state: 'attached' });
    await visit(page, '/alerts');
    await page.getByText(/Hue/).first().waitFor();
  });

  it('changes to English on demand, and remembers the choice', async () => {
    await visit(page, '/');
    await page
      .getByRole('button', { name: /english|en\b/i })
      .first()
      .click();
    await page.locator('html[lang=en]').waitFor();
    await page.reload();
    await page.locator('html[lang=en]').waitFor();
  });

  it('moves through the points of a chart with the arrow keys', async () => {
    await visit(page, '/org-units/hue/kpis/full-process-share?framework=gartner-digital-government');
    const chart = page.getByRole('group', { name: /Chart/ }).first();
    await chart.locator('svg').waitFor();
    await chart.focus();
    await page.keyboard.press('End');
    await chart.getByText(/60%/).first().waitFor({ state: 'attached' });
  });

  const pages = [
    '/',
    '/org-units/vn',
    '/org-units/hue',
    '/org-units/hue/kpis/full-process-share?framework=gartner-digital-government',
    '/journal',
    '/alerts?state=any',
    '/org-units/hue/checks',
    '/org-units/hue/comparison',
    '/events/1',
    '/record',
    '/my-work',
    '/milestones',
    '/working-calendar',
    '/record?type=milestone.planned&orgUnit=hue',
    '/frameworks',
    '/frameworks/vn-service-levels',
    '/frameworks/vn-766',
    '/frameworks/vn-766/peers',
    '/org-units/hue?framework=vn-4-khong-4-co',
    '/org-units/hue?framework=vn-program-2030&asOf=2026-01-01&tree=as-was',
    '/glossary',
    '/subscriptions',
    '/api-keys',
    '/nowhere',
  ];

  /** Each page is looked at in both widths and both looks; all four together would take twice as long. */
  const screens = [
    { width: 360, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const;

  const expectNoObjections = async (path: string): Promise<void> => {
    await visit(page, path);
    for (const { width, colorScheme } of screens) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await settled(page);
      // The page learns of the other look by an event, after the styles that only CSS decides.
      await expect.poll(() => look(page)).toBe(colorScheme);
      expect(await objections(page)).toEqual(NONE);
    }
  };

  it.each(pages)(
    'has no accessibility violation and no overflow on %s, narrow and dark, wide and light',
    expectNoObjections,
  );

  it('turns dark on demand whatever the device has, remembers it, and is light on paper', async () => {
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await visit(page, '/');
    await settled(page);
    const light = await background();
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await background()).toBe(dark);
    await page.emulateMedia({ media: 'print' });
    await page.locator('header').waitFor({ state: 'hidden' });
    await expect.poll(background).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(background).toBe(dark);
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitemradio', { name: 'As the device' }).click();
    await expect.poll(background).toBe(light);
    await page.keyboard.press('Escape');
  });

  it('explains a word by keyboard, and returns to it', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit(page, '/org-units/hue/checks');
    await settled(page);
    await page.locator('summary', { hasText: 'View as of another time' }).first().press('Enter');
    const word = page.getByRole('button', { name: 'As known at', exact: true });
    await word.press('Enter');
    await page
      .getByRole('dialog', { name: 'As known at' })
      .getByText(/had been recorded by then/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await word.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  orgUnitJourneys(() => ({ thang, page, expectNoObjections }));

  it('shows the overview of another day by the time bar, says so, and goes back to now', async () => {
    await visit(page, '/?root=hue&framework=gartner-digital-government&asOf=2026-01-31');
    const bar = page.getByRole('region', { name: 'Point in time of the figures' });
    await bar.getByText('This is not the present. Figures as of 31 Jan 2026.').waitFor();
    await bar.getByRole('button', { name: 'Back to now' }).click();
    await page.waitForURL(/asOf=today/);
    await bar.getByText('This is not the present.').waitFor({ state: 'detached' });
  });

  notificationJourneys(() => ({ thang, page, expectNoObjections }));

  it('asks to sign in again when the session has ended, and returns to the same page', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.context().clearCookies();
    await page.goto(`${thang.base}/journal`);
    const key = await readFile(join(thang.directory, 'admin.key'), 'utf8');
    await page.getByRole('button', { name: 'Sign in with an API key' }).click();
    await page.getByLabel('API key', { exact: true }).fill(key);
    await page.getByRole('button', { name: 'Sign in with the key' }).click();
    await page.getByRole('heading', { level: 1, name: 'What moved' }).waitFor();
  });

  milestoneJourneys(() => ({ thang, page, expectNoObjections }));

  workingCalendarJourneys(() => ({ thang, page, expectNoObjections }));

  releaseJourneys(() => ({ thang, page }));

  it('comes back by itself after the server was away', async () => {
    await visit(page, '/org-units/hue');
    await thang.process.stop();
    await page.getByText('Disconnected, reconnecting').first().waitFor();
    await page.getByRole('heading', { level: 1, name: 'Hue' }).waitFor();
    await thang.restart();
    await page.getByText('Connected', { exact: true }).first().waitFor();
    await visit(page, '/org-units/hue/figures');
    await page.getByRole('heading', { level: 1, name: /Hue/ }).waitFor();
  }, 60_000);

  it('throws no error in the browser', () => {
    expect(errors).toEqual([]);
  });
});
