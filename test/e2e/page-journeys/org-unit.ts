import { visit } from '../../support/running-browser.js';
import type { PageUnderTest } from './page-under-test.js';

/** The page of an org unit and of its KPIs, in English. */
export function orgUnitJourneys(on: () => PageUnderTest): void {
  it('explains a heading by its question mark', async () => {
    const { page } = on();
    await visit(page, '/org-units/hue?framework=gartner-digital-government');
    await page.getByRole('button', { name: 'Explain: Coverage' }).first().click();
    const explained = page.getByRole('dialog', { name: 'Coverage' });
    await explained.getByText(/should report have figures/).waitFor();
    await page.keyboard.press('Escape');
    await explained.waitFor({ state: 'detached' });
  });

  it('shows the followed frameworks of an organisation as small ladders that open them', async () => {
    const { page } = on();
    await visit(page, '/org-units/hue?framework=gartner-digital-government');
    const strip = page.getByRole('navigation', { name: 'Followed frameworks' });
    await strip.getByRole('link').first().waitFor();
    expect(await strip.getByRole('link').count()).toBeGreaterThan(1);
    expect(await strip.locator('[aria-current=true]').count()).toBe(1);
    await strip.getByRole('link', { name: 'Online service levels' }).click();
    await page.waitForURL(/framework=vn-service-levels/);
  });

  it('finds an organisation below without accents, offers another order, and says when none matches', async () => {
    const { page } = on();
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
    const { page } = on();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, '/org-units/hue/kpis/full-process-share?framework=gartner-digital-government');
    await page.getByRole('button', { name: 'Copy a permanent link' }).click();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({
      framework: 'gartner-digital-government',
      knownAt: expect.stringMatching(/^\d+$/) as string,
    });
  });
}
