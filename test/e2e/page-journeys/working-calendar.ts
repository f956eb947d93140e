import type { Page } from 'playwright-core';
import { NONE, objections, settled, visit } from '../../support/running-browser.js';
import type { PageUnderTest } from './page-under-test.js';

const YEAR = '2026';

/** The editors of the working calendar, in English. */
export function workingCalendarJourneys(on: () => PageUnderTest): void {
  const expectNoObjections = async (page: Page): Promise<void> => {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await objections(page)).toEqual(NONE);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    if (process.env.SCREENSHOTS)
      await page.screenshot({
        path: `${process.env.SCREENSHOTS}/calendar-${Date.now()}.png`,
        fullPage: true,
      });
  };
  const audited = async (): Promise<object[]> => {
    const { body } = await on().thang.client.get<{ items: object[] }>('/audit?action=calendar-changed', {
      'accept-language': 'en',
    });
    return body.items;
  };
  const open = async (): Promise<Page> => {
    const { page } = on();
    await visit(page, `/working-calendar?year=${YEAR}`);
    await settled(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    return page;
  };

  it('edits the days of a year of the working calendar by keyboard, says at the field what is wrong, and saves', async () => {
    const page = await open();
    await page.getByRole('button', { name: `Edit the days of ${YEAR}` }).press('Enter');
    await page.getByLabel('Day, row 1', { exact: true }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'Add a day' }).press('Enter');
    const added = await page.getByLabel(/^Reason, row/).count();
    // The new row has the focus.
    await page.keyboard.type('31022026');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Flood');
    await expectNoObjections(page);
    await page.keyboard.press('Enter');
    const day = page.getByLabel(`Day, row ${added}`, { exact: true });
    await page.getByText(`A real day of ${YEAR}`).waitFor();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await expectNoObjections(page);
    await day.fill('2/3/2026');
    await page.getByText(`A real day of ${YEAR}`).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByText('The calendar is saved.').waitFor();
    await page.getByRole('row', { name: /^2 Mar 2026 Flood day off/ }).waitFor();
    expect((await audited())[0]).toMatchObject({ target: YEAR });
    await page.getByRole('button', { name: `Edit the days of ${YEAR}` }).press('Enter');
    await page.getByRole('button', { name: 'Use the shipped calendar again' }).press('Enter');
    await page.getByText('Flood').waitFor({ state: 'detached' });
  });

  it('edits the hours of the usual week by keyboard, says at the field what is wrong, and saves', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Edit the hours of the week' }).press('Enter');
    expect(await page.evaluate<string>('document.activeElement?.id')).toBe('week-monday');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('7h30-11h30, 11h-17h');
    await page.keyboard.press('Enter');
    await page.getByText(/^Hours such as 08:00-12:00/).waitFor();
    expect(await page.locator('#week-monday').getAttribute('aria-invalid')).toBe('true');
    await expectNoObjections(page);
    await page.locator('#week-monday').fill('7h30-11h30; 13-17');
    await page.locator('#week-saturday').fill('7h30-11h30');
    await page.keyboard.press('Enter');
    await page.getByText('The calendar is saved.').waitFor();
    await page.getByText('07:30-11:30, 13:00-17:00').waitFor();
    await page.getByText('Edited on this page by an administrator.').waitFor();
    await expectNoObjections(page);
    expect((await audited())[0]).toMatchObject({
      targetName: 'Hours of the usual week',
      changes: [
        { label: 'Monday', before: '08:00-12:00, 13:00-17:00', after: '07:30-11:30, 13:00-17:00' },
        { label: 'Saturday', before: 'day off', after: '07:30-11:30' },
      ],
    });
    await page.getByRole('button', { name: 'Edit the hours of the week' }).press('Enter');
    await page.getByRole('button', { name: 'Use the shipped hours again' }).press('Enter');
    await page.getByText('As in the calendar file of the system').waitFor();
  });
}
