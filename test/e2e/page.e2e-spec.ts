import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { aMinuteAgo, cloudEvent, established } from '../support/cloud-event-factory.js';
import { serviceDigitized, serviceRegistered } from '../support/service-event-factory.js';
import { eventually } from '../support/eventually.js';
import { openStream } from '../support/thang-client.js';
import { launchBrowser, NONE, objections, settled, signIn, visit } from '../support/running-browser.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { describeWith } from '../support/system-tools.js';

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

  it('explains a heading by its question mark', async () => {
    await visit(page, '/org-units/hue?framework=gartner-digital-government');
    await page.getByRole('button', { name: 'Explain: Coverage' }).first().click();
    const explained = page.getByRole('dialog', { name: 'Coverage' });
    await explained.getByText(/should report have figures/).waitFor();
    await page.keyboard.press('Escape');
    await explained.waitFor({ state: 'detached' });
  });

  it('shows the followed frameworks of an organisation as small ladders that open them', async () => {
    await visit(page, '/org-units/hue?framework=gartner-digital-government');
    const strip = page.getByRole('navigation', { name: 'Followed frameworks' });
    await strip.getByRole('link').first().waitFor();
    expect(await strip.getByRole('link').count()).toBeGreaterThan(1);
    expect(await strip.locator('[aria-current=true]').count()).toBe(1);
    await strip.getByRole('link', { name: 'Online service levels' }).click();
    await page.waitForURL(/framework=vn-service-levels/);
  });

  it('finds an organisation below without accents, and sorts those below by name', async () => {
    await visit(page, '/org-units/vn');
    await page.getByLabel('Find an organisation below').fill('HUE');
    const below = page.getByRole('table', { name: 'The organisations below this one and their stages' });
    await below.getByRole('rowheader', { name: 'Hue' }).waitFor();
    await page.getByLabel('Order', { exact: true }).click();
    await page.getByRole('option', { name: 'By name' }).click();
    await page.getByLabel('Find an organisation below').fill('nowhere');
    await page.getByText('No such organisation').waitFor();
  });

  it('copies a link that shows the same number for ever', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, '/org-units/hue/kpis/full-process-share?framework=gartner-digital-government');
    await page.getByRole('button', { name: 'Copy a permanent link' }).click();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({
      framework: 'gartner-digital-government',
      knownAt: expect.stringMatching(/^\d+$/) as string,
    });
  });

  it('shows the overview of another day by the time bar, says so, and goes back to now', async () => {
    await visit(page, '/?root=hue&framework=gartner-digital-government&asOf=2026-01-31');
    const bar = page.getByRole('region', { name: 'Point in time of the figures' });
    await bar.getByText('This is not the present. Figures as of 31 Jan 2026.').waitFor();
    await bar.getByRole('button', { name: 'Back to now' }).click();
    await page.waitForURL(/asOf=today/);
    await bar.getByText('This is not the present.').waitFor({ state: 'detached' });
  });

  it('has no accessibility violation and no overflow on an alert, narrow and dark, wide and light', async () => {
    const { body } = await thang.client.get<{ items: { id: string }[] }>('/alerts?state=any');
    expect(body.items.length).toBeGreaterThan(0);
    await expectNoObjections(`/alerts/${body.items[0]?.id}?state=any`);
    await page.getByRole('heading', { name: 'Who was notified and when, or why not' }).waitFor();
  });

  it.each([
    { kind: 'webhook', url: `https://hooks.example.org/${'long/'.repeat(20)}` },
    { kind: 'email', to: `${'long-'.repeat(10)}address@mail.example.org` },
  ])('has no accessibility violation and no overflow on a subscription by $kind', async (channel) => {
    const wanted = { orgUnit: 'hue', language: 'vi', channel };
    const { status, body } = await thang.client.post<{ id: string }>('/subscriptions', wanted);
    expect(status).toBe(201);
    await expectNoObjections(`/subscriptions/${body.id}`);
    await expectNoObjections('/subscriptions');
  });

  it('lets a subscription to people wait for the weekly summary, and shows it in the list', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const wanted = { orgUnit: 'hue', language: 'vi', channel: { kind: 'email', to: 'a@mail.example.org' } };
    const { body } = await thang.client.post<{ id: string }>('/subscriptions', wanted);
    await visit(page, `/subscriptions/${body.id}`);
    await page.getByLabel('When to send').click();
    await page.getByRole('option', { name: /^Weekly summary/ }).click();
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByText('Saved.').waitFor();
    await visit(page, '/subscriptions');
    await page
      .getByRole('row', { name: /a@mail\.example\.org/ })
      .getByText(/^Weekly summary/)
      .waitFor();
  });

  it('leads from an alert to what its deciding events did', async () => {
    const { body } = await thang.client.get<{ items: { id: string }[] }>('/alerts?state=any');
    await visit(page, `/alerts/${body.items[0]?.id}?state=any`);
    await page
      .getByRole('link', { name: /: Put a service online/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'What does this event do?' }).waitFor();
  });

  it('answers on a line of the journal who was notified of the change', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit(page, '/journal?show=stages');
    const ask = page.getByRole('button', { name: 'Who was notified?' }).first();
    await ask.click();
    await page.getByText('The alert fired', { exact: false }).first().waitFor();
    expect(await ask.getAttribute('aria-expanded')).toBe('true');
    expect(await objections(page)).toEqual(NONE);
  });

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

  it('reaches a late milestone from the board, and plans one on the way that was never planned', async () => {
    const planned = (code: string, due: string, title: string) =>
      cloudEvent('milestone.planned', {
        ...{ orgunit: 'hue', subject: `milestone/${code}`, time: aMinuteAgo() },
        data: { title, due, product: 'Biên bản nghiệm thu', lead: 'hue', supporting: ['nowhere'] },
      });
    await thang.client.send([
      planned('portal', '2026-01-09', 'Cổng dữ liệu mở'),
      planned('training', '2099-12-31', 'Tập huấn kỹ năng số'),
    ]);
    const board = async (): Promise<void> => {
      await visit(page, '/milestones?orgUnit=hue');
      await settled(page);
    };
    const recorded = async (): Promise<void> => {
      const confirm = page.getByRole('dialog').getByRole('button', { name: 'Record it' });
      const done = page.getByText('Recorded in the event log');
      await confirm.or(done).first().waitFor();
      if (await confirm.isVisible()) await confirm.click();
      await done.waitFor();
    };
    await board();
    await page.getByText(/working days late/).waitFor();
    await expectNoObjections('/milestones?orgUnit=hue');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('link', { name: 'Reached: Cổng dữ liệu mở' }).click();
    await page.getByRole('button', { name: 'Record in the log' }).click();
    await recorded();

    await visit(page, '/record?type=milestone.reached&orgUnit=hue');
    await page.locator('#record-entity').fill('Họp trực tuyến');
    await page.getByRole('option', { name: /^Create/ }).click();
    await page.getByLabel('Due').fill('31/12/2099');
    await page.getByRole('button', { name: 'Record in the log' }).click();
    await recorded();

    await board();
    for (const column of ['Late (0)', 'Planned (1)', 'Reached late (1)', 'Reached on time (1)'])
      await page.getByRole('heading', { name: column, exact: true }).waitFor();
    await page.getByLabel('Find by title, code, product or reference').fill('tap huan');
    await page.getByText('1 milestone', { exact: true }).waitFor();
  });

  it('keeps what was tried out as a plan of milestones, after a preview', async () => {
    await visit(page, '/org-units/hue?framework=gartner-digital-government');
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Save as a plan' }).click();
    await page.getByLabel('Milestone 1').fill('Ten more services');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Record 1 milestone' }).click();
    await page.getByRole('link', { name: 'See the board of milestones' }).click();
    await page.getByText('Ten more services').first().waitFor();
  });

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
