import type { Browser, Page } from 'playwright-core';
import { aMinuteAgo, established } from '../support/cloud-event-factory.js';
import { launchBrowser, NONE, objections, settled, signIn, visit } from '../support/running-browser.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { serviceDigitized, serviceRegistered } from '../support/service-event-factory.js';
import { describeWith } from '../support/system-tools.js';

const inHue = () => ({ unit: 'hue', time: aMinuteAgo() });

describeWith('chromium')('Recording on the page', () => {
  let thang: RunningThang;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    thang = await startThang();
    browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const failed = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
      if (failed) errors.push(message.text());
    });
    await thang.client.send([
      established('vn', undefined, { level: 'nation' }),
      established('hue', 'vn', { level: 'province', name: 'Huế' }),
    ]);
    const services = ['s0', 's1', 's2', 's3'];
    await thang.client.send(services.map((code) => serviceRegistered(code, inHue())));
    await thang.client.send(services.slice(0, 2).map((code) => serviceDigitized(code, inHue())));
    await signIn(page, thang);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
  });

  /** Presses Tab until the element with this id has the focus. */
  const tabTo = async (id: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await page.evaluate<string>('document.activeElement?.id ?? ""')) === id) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${id}.`);
  };
  const recorded = async (type: string): Promise<{ subject: string; time: string; data: object }[]> => {
    const { body } = await thang.client.get<{
      items: { event: { subject: string; time: string; data: object } }[];
    }>(`/events?type=vn.thang.${type}.v1`);
    return body.items.map(({ event }) => event);
  };
  const confirmIfAsked = async (verb: string): Promise<void> => {
    const confirm = page.getByRole('dialog').getByRole('button', { name: verb });
    const done = page.getByText('Recorded in the event log');
    await confirm.or(done).first().waitFor();
    if (await confirm.isVisible()) await confirm.click();
  };
  const expectNoObjections = async (): Promise<void> => {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await objections(page)).toEqual(NONE);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('registers and digitizes a service in one go, by keyboard only, and shows the effect before and after', async () => {
    await visit(page, '/record?orgUnit=hue');
    await settled(page);
    await expectNoObjections();
    await tabTo('record-type');
    await page.keyboard.type('so hoa dich vu');
    await page.getByRole('option', { name: /^Số hóa dịch vụ/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#record-entity').waitFor();
    await tabTo('record-entity');
    await page.keyboard.type('Cấp phép xây dựng');
    await page.getByRole('option', { name: /^Tạo mới/ }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo('record-day');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('01112026');
    await tabTo('record-new-code');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1.000111');
    await tabTo('record_process');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('Cấp phép xây dựng: mới → đang cung cấp, toàn trình').waitFor();
    await expectNoObjections();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi vào nhật ký sự kiện').waitFor();
    await page.getByText(/Số liệu thay đổi: .*toàn trình \+1/).waitFor();
    await expectNoObjections();
    expect(await recorded('service.registered')).toContainEqual(
      expect.objectContaining({
        source: '/org-units/hue',
        subject: 'service/1.000111',
        time: '2026-11-01T05:00:00.000Z',
        data: { name: 'Cấp phép xây dựng' },
      }),
    );
    expect((await recorded('service.digitized'))[0]).toMatchObject({
      subject: 'service/1.000111',
      data: { process: 'full' },
    });
  });

  it('shows everything that is wrong at once, at the fields and in the language of the page', async () => {
    await visit(page, '/record?type=service.digitized');
    await page.locator('#record-entity').fill('s3');
    await page.getByRole('option', { name: /s3/ }).first().click();
    await page.locator('#record-day').fill('31/02/2026');
    await page.locator('#record_url').fill('khong phai dia chi');
    await page.getByRole('button', { name: 'Ghi vào nhật ký' }).click();
    const complaint = (id: string) => page.locator(`#${id}-helper-text.Mui-error`).innerText();
    await page.locator('#record-day-helper-text.Mui-error').waitFor();
    expect(await complaint('record-day')).toBe('Hãy nhập một ngày có thật, ví dụ 31/12/2026.');
    expect(await complaint('record_url')).toBe('Hãy nhập một địa chỉ bắt đầu bằng http hoặc https.');
    expect(await complaint('record_process')).toBe(
      'Điền ít nhất một trong các ô: Mức độ dịch vụ, Hình thức cung cấp.',
    );
    expect(await page.evaluate<string>('document.activeElement?.id')).toBe('record-day');
    await expectNoObjections();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('#record-day-helper-text', { hasText: 'Enter a day of the calendar' }).waitFor();
    expect(await complaint('record_process')).toBe(
      'Fill in at least one of: Service level, Form of delivery.',
    );
    await expectNoObjections();
  });

  it('corrects what was recorded: old values, what changes, why, and the effect', async () => {
    await visit(page, '/my-work');
    await settled(page);
    await page.getByRole('link', { name: /^Correct: Put a service online.*Cấp phép xây dựng/ }).waitFor();
    await expectNoObjections();
    await page.getByRole('link', { name: /^Correct: Put a service online.*Cấp phép xây dựng/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Correct a recorded event' }).waitFor();
    await page.locator('#record_process').click();
    await page.getByRole('option', { name: 'Partial' }).click();
    await page.getByText('Full process → Partial').waitFor();
    await page.getByText(/full process → partial/).waitFor();
    await page.getByLabel('Reason for the correction').fill('Only a part is online');
    await expectNoObjections();
    await page.getByRole('button', { name: 'Record the correction' }).click();
    await confirmIfAsked('Record it');
    await page.getByText(/Figures that changed/).waitFor();
    const [event] = await recorded('service.digitized');
    expect(event).toMatchObject({ reason: 'Only a part is online', data: { process: 'partial' } });
  });

  it('withdraws with a reason, says beforehand what that takes away, and keeps all versions', async () => {
    await page.goto(`${thang.base}/my-work`);
    await page
      .getByRole('button', { name: /^Retract: Put a service online/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Retract this event?' });
    await dialog.getByText(/partial → offered/).waitFor();
    await dialog.getByRole('button', { name: 'Retract' }).click();
    await dialog.getByText('Give a reason.').waitFor();
    await expectNoObjections();
    await dialog.getByLabel('Reason').fill('Recorded for the wrong service');
    await dialog.getByRole('button', { name: 'Retract' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('retracted', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^History \(3\): Put a service online/ }).click();
    const versions = page.getByRole('list', { name: 'All versions' });
    await versions.getByText('Reason: Recorded for the wrong service').waitFor();
    expect(await versions.getByRole('listitem').count()).toBe(3);
    await expectNoObjections();
    await page.getByLabel('State').click();
    await page.getByRole('option', { name: 'counts' }).click();
    await page.getByText('retracted', { exact: true }).waitFor({ state: 'detached' });
  });

  it('asks before it records what has no effect', async () => {
    await visit(page, '/record?type=service.digitized&orgUnit=hue&subject=service/s0');
    await page.locator('#record_process').click();
    await page.getByRole('option', { name: 'Full process' }).click();
    await page.getByText('No figure changes: what was recorded before already says so.').waitFor();
    await page.getByRole('button', { name: 'Record in the log' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record it all the same?' });
    await dialog.waitFor();
    await expectNoObjections();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await recorded('service.digitized')).toHaveLength(4);
  });

  it('leads from a list of services to a form that is filled with one of them', async () => {
    await visit(page, '/org-units/hue/entities?noun=service');
    await page.getByRole('link', { name: 'Record for Service s3' }).click();
    await page.getByRole('button', { name: 'Integrate a service with a portal' }).click();
    await page.locator('#record-entity').waitFor();
    expect(await page.locator('#record-entity').inputValue()).toBe('Service s3');
    expect(await page.locator('#record-unit').inputValue()).toBe('Huế');
  });

  it('opens forms of every kind of input, which axe accepts', async () => {
    const types = [
      'activity.reported',
      'index.published',
      'service.retired',
      'dataset.shared',
      'dossier.submitted',
    ];
    for (const type of types) {
      await visit(page, `/record?type=${type}&orgUnit=hue`);
      await page.locator('form button[type=submit]').waitFor();
      await expectNoObjections();
    }
  });

  it('changes the tree of org units, and says what follows before and after', async () => {
    await visit(page, '/units');
    await page.getByRole('button', { name: /^Huế/ }).waitFor();
    const english = page.getByRole('button', { name: 'English' });
    if (await english.isVisible()) await english.click();
    await expectNoObjections();
    const act = async (unit: string, action: string): Promise<void> => {
      await visit(page, `/units?unit=${unit}`);
      await page.getByRole('button', { name: action, exact: true }).click();
    };
    const create = async (parent: string, code: string, name: string): Promise<void> => {
      await act(parent, 'Create one below');
      await page.locator('#unit-code').fill(code);
      await page.locator('#unit-name').fill(name);
      await page.getByText(`New: ${name}.`).waitFor();
      await page.getByRole('button', { name: 'Record the change' }).click();
      await page.getByText('The change is recorded').waitFor();
    };
    const submit = async (asked: RegExp): Promise<void> => {
      await page.getByRole('button', { name: 'Record the change' }).click();
      const dialog = page.getByRole('dialog', { name: asked });
      await dialog.waitFor();
      await expectNoObjections();
      await dialog.getByRole('button', { name: 'Record the change' }).click();
      await page.getByText('The change is recorded').waitFor();
    };
    const pick = async (typed: string): Promise<void> => {
      await page.locator('#unit-target').fill(typed);
      await page
        .getByRole('option', { name: new RegExp(typed, 'i') })
        .first()
        .click();
    };
    await create('vn', 'north', 'Northern region');
    await create('hue', 'hue.1', 'Department of Health');
    await create('hue', 'hue.2', 'Department of Schools');
    await act('hue.1', 'Rename');
    await page.locator('#unit-name').fill('Health and Population');
    await page.getByText('Renamed: Department of Health → Health and Population.').waitFor();
    await expectNoObjections();
    await page.getByRole('button', { name: 'Record the change' }).click();
    await page.getByText('The change is recorded').waitFor();
    await act('hue', 'Move');
    await pick('Northern');
    await page.getByText('2 organisations below go along.').waitFor();
    await page.getByText('Figures and stages are counted anew for: Northern region.').waitFor();
    await expectNoObjections();
    await submit(/^Move: Huế/);
    await act('hue.1', 'Merge');
    await pick('Schools');
    await page.getByText('Health and Population goes into Department of Schools and ends.').waitFor();
    await submit(/^Merge: Health and Population/);
    await page.getByRole('link', { name: 'See the event' }).waitFor();
    await page
      .getByRole('alert')
      .getByText('Health and Population goes into Department of Schools and ends.')
      .waitFor();
    await expectNoObjections();
    const { body } = await thang.client.get<{
      status: string;
      successors: string[];
      ancestors: { code: string }[];
    }>('/org-units/hue.1');
    expect(body).toMatchObject({ status: 'merged', successors: ['hue.2'] });
    expect(body.ancestors.map(({ code }) => code)).toEqual(['vn', 'north', 'hue', 'hue.2']);
  });

  it('throws no error in the browser', () => {
    expect(errors).toEqual([]);
  });
});
