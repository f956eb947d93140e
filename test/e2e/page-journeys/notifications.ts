import { NONE, objections, visit } from '../../support/running-browser.js';
import type { PageUnderTest } from './page-under-test.js';

/** Alerts, subscriptions and who was notified. Needs an alert. */
export function notificationJourneys(on: () => PageUnderTest): void {
  it('has no accessibility violation and no overflow on an alert, narrow and dark, wide and light', async () => {
    const { thang, page, expectNoObjections } = on();
    const { body } = await thang.client.get<{ items: { id: string }[] }>('/alerts?state=any');
    expect(body.items.length).toBeGreaterThan(0);
    await expectNoObjections(`/alerts/${body.items[0]?.id}?state=any`);
    await page.getByRole('heading', { name: 'Who was notified and when, or why not' }).waitFor();
  });

  it.each([
    { kind: 'webhook', url: `https://hooks.example.org/${'long/'.repeat(20)}` },
    { kind: 'email', to: `${'long-'.repeat(10)}address@mail.example.org` },
  ])('has no accessibility violation and no overflow on a subscription by $kind', async (channel) => {
    const { thang, expectNoObjections } = on();
    const wanted = { orgUnit: 'hue', language: 'vi', channel };
    const { status, body } = await thang.client.post<{ id: string }>('/subscriptions', wanted);
    expect(status).toBe(201);
    await expectNoObjections(`/subscriptions/${body.id}`);
    await expectNoObjections('/subscriptions');
  });

  it('lets a subscription to people wait for the weekly summary, and shows it in the list', async () => {
    const { thang, page } = on();
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
    const { thang, page } = on();
    const { body } = await thang.client.get<{ items: { id: string }[] }>('/alerts?state=any');
    await visit(page, `/alerts/${body.items[0]?.id}?state=any`);
    await page
      .getByRole('link', { name: /: Put a service online/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'What does this event do?' }).waitFor();
  });

  it('answers on a line of the journal who was notified of the change', async () => {
    const { page } = on();
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit(page, '/journal?show=stages');
    const ask = page.getByRole('button', { name: 'Who was notified?' }).first();
    await ask.click();
    await page.getByText('The alert fired', { exact: false }).first().waitFor();
    expect(await ask.getAttribute('aria-expanded')).toBe('true');
    expect(await objections(page)).toEqual(NONE);
  });
}
