import { aMinuteAgo, cloudEvent } from '../../support/cloud-event-factory.js';
import { settled, visit } from '../../support/running-browser.js';
import type { PageUnderTest } from './page-under-test.js';

/** The board of milestones, and the plan that what was tried out becomes. */
export function milestoneJourneys(on: () => PageUnderTest): void {
  it('reaches a late milestone from the board; of one reached though never planned: the form plans it on the way', async () => {
    const { thang, page, expectNoObjections } = on();
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
    const { page } = on();
    await visit(page, '/org-units/hue?framework=gartner-digital-government');
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Save as a plan' }).click();
    await page.getByLabel('Milestone 1').fill('Ten more services');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Record 1 milestone' }).click();
    await page.getByRole('link', { name: 'See the board of milestones' }).click();
    await page.getByText('Ten more services').first().waitFor();
  });
}
