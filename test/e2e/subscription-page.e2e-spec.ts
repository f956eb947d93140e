import { Webhook } from 'standardwebhooks';
import type { Browser, Page } from 'playwright-core';
import { established, retraction } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { launchBrowser, NONE, objections, settled, signIn, visit } from '../support/running-browser.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { serviceDigitized, services } from '../support/service-event-factory.js';
import { describeWith } from '../support/system-tools.js';
import { answerWith, startScriptedReceiver, type ScriptedReceiver } from '../support/webhook-receiver.js';

describeWith('chromium')('The page about notifications', () => {
  let thang: RunningThang;
  let browser: Browser;
  let page: Page;
  let receiver: ScriptedReceiver;
  let id: string;
  let secret: string;

  beforeAll(async () => {
    receiver = await startScriptedReceiver();
    thang = await startThang({ THANG_WEBHOOK_ALLOW: '127.0.0.1', THANG_SETTLING: '5' });
    await thang.client.send([established('vn', undefined, { data: { name: 'Việt Nam', level: 'nation' } })]);
    const wanted = { orgUnit: 'vn', channel: { kind: 'webhook', url: receiver.url }, language: 'en' };
    const made = await eventually(async () => {
      const answer = await thang.client.post<{ id: string; secret: string }>('/subscriptions', wanted);
      if (answer.status !== 201) throw new Error(`The org unit is not known yet: ${answer.status}`);
      return answer;
    });
    ({ id, secret } = made.body);
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
    await signIn(page, thang);
    await page
      .getByRole('button', { name: /english|en\b/i })
      .first()
      .click();
    await page.locator('html[lang=en]').waitFor();
    await visit(page, '/subscriptions');
    await page.getByRole('link', { name: 'Open the subscription for vn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Notifications about' }).waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
    await receiver.close();
  });

  it('sends a test and shows the attempt', async () => {
    await page.getByText('No messages yet').waitFor();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The test message arrived.').waitFor();
    await page.getByRole('row', { name: /Test message from Thang.*HTTP 204/ }).waitFor();
    receiver.answer = answerWith(404);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The test message did not arrive.').waitFor();
    receiver.answer = answerWith(204);
  });

  it('changes the secret by keyboard, shows the new one once, and says when the old one ends', async () => {
    await page.getByRole('button', { name: 'Change the secret' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Change the secret' }).press('Enter');
    const shown = (await page.getByText(/^whsec_/).textContent()) ?? '';
    await page.getByText(/The old secret is valid until/).waitFor();
    await thang.client.post(`/subscriptions/${id}/test`, {});
    const call = receiver.calls.at(-1)!;
    for (const known of [secret, shown]) new Webhook(known).verify(call.body, call.headers);
    await page.reload();
    await settled(page);
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
  });

  it('saves a change, and shows what the server refuses beside its field', async () => {
    const address = page.getByLabel('Webhook address (https)');
    await address.fill('http://10.0.0.1/');
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.locator('#subscription-url[aria-invalid=true]').waitFor();
    await address.fill(`${receiver.url}next`);
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByText('Saved.').waitFor();
    const { body } = await thang.client.get<{ channel: { url: string } }>(`/subscriptions/${id}`);
    expect(body.channel.url).toBe(`${receiver.url}next`);
  });

  it('pauses and resumes, in words', async () => {
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByText(/^Paused since/).waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('Active', { exact: true }).waitFor();
  });

  it('says that sending is suspended while the receiver does not answer, and ends it with the next answer', async () => {
    receiver.answer = (response) => void response.destroy();
    for (let attempt = 1; attempt < 3; attempt += 1) await thang.client.post(`/subscriptions/${id}/test`, {});
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText(/^Sending to 127\.0\.0\.1:\d+ is suspended since .*does not answer/).waitFor();
    await page.goto(`${thang.base}/subscriptions`);
    await page.getByText(/is suspended since/).waitFor();
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/list-${width}.png` });
      expect(await objections(page)).toEqual(NONE);
    }
    receiver.answer = answerWith(204);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${thang.base}/subscriptions/${id}`);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The test message arrived.').waitFor();
    await page.getByText(/is suspended since/).waitFor({ state: 'detached' });
  });

  it('replays a range, and refuses one that is neither positions nor instants', async () => {
    await page.getByLabel(/^From/).fill('yesterday');
    await page.getByLabel(/^To/).fill('9');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.locator('#replay-from[aria-invalid=true]').waitFor();
    await page.getByLabel(/^From/).fill('1');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Sending 0 messages again, and 0 that were never sent.').waitFor();
  });

  it('has no accessibility violation and no overflow, wide and narrow', async () => {
    for (const path of [`/subscriptions/${id}`, '/subscriptions', '/subscriptions/sub_unknown']) {
      await visit(page, path);
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        expect(await objections(page)).toEqual(NONE);
      }
    }
  });

  it('says that the receiver is gone, and offers to resume', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit(page, `/subscriptions/${id}`);
    receiver.answer = answerWith(410);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText(/^Disabled .*HTTP 410/).waitFor();
    await page.getByRole('link', { name: 'To the list of subscriptions' }).click();
    await page.getByText('1 subscription has stopped').waitFor();
    expect(await objections(page)).toEqual(NONE);
    await page.getByRole('link', { name: 'Việt Nam · Webhook' }).click();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('Active', { exact: true }).waitFor();
  });

  it('says that a result settles and what it waits for, and how many alerts were withdrawn later', async () => {
    const inHue = { unit: 'hue', time: new Date().toISOString() };
    const framework = 'gartner-digital-government';
    await thang.client.send([established('hue', 'vn', { level: 'province' }), ...services(10, 4, inHue)]);
    await eventually(async () => {
      const { body } = await thang.client.get<{ items: unknown[] }>('/journal?orgUnit=hue');
      if (body.items.length === 0) throw new Error('The first result has not settled yet.');
    });
    // An open run holds the result, however long the page takes.
    const { body: run } = await thang.client.post<{ id: string }>('/runs', {});
    const rise = serviceDigitized(5, inHue);
    await thang.client.send([rise], { 'thang-run': run.id });
    await eventually(async () => {
      const path = `/org-units/hue/maturity?framework=${framework}`;
      const { body } = await thang.client.get<{ items: { tracks: { settling: unknown }[] }[] }>(path);
      if (!body.items[0]?.tracks[0]?.settling) throw new Error('The fact is not projected yet.');
    });
    await page.goto(`${thang.base}/org-units/hue?framework=${framework}`);
    await page.getByText('A new result is settling. It is announced when the figures').waitFor();
    await thang.client.post(`/runs/${run.id}/close`, {});
    await page.goto(`${thang.base}/alerts`);
    await page.getByText(/Last 365 days: 0 of \d+ alerts that were sent were withdrawn later/).waitFor();
    await thang.client.send([retraction(rise)]);
    await page.getByText(/Last 365 days: [1-9]\d* of \d+ alerts that were sent were withdrawn/).waitFor();
  });
});
