import { cloudEvent, established, retraction } from '../../support/cloud-event-factory.js';
import { eventually } from '../../support/eventually.js';
import { visit } from '../../support/running-browser.js';
import { serviceDigitized, serviceRegistered } from '../../support/service-event-factory.js';
import type { PageUnderTest } from './page-under-test.js';

const ON = { unit: 'quang-ninh', time: '2025-08-01T03:00:00Z' };

/** The evidence of a KPI after a correction and a retraction, in Vietnamese. */
export function replacedEventJourneys(on: () => Pick<PageUnderTest, 'thang' | 'page'>): void {
  it('strikes through corrected and withdrawn events, and says when, by whom and why', async () => {
    const { thang, page } = on();
    const [corrected, withdrawn] = [serviceDigitized('kept', ON), serviceDigitized('gone', ON)];
    await thang.client.send([
      established(ON.unit, undefined, { level: 'province', name: 'Quảng Ninh' }),
      ...['kept', 'gone', 'other'].map((code) => serviceRegistered(code, ON)),
      corrected,
      withdrawn,
      serviceDigitized('other', ON),
    ]);
    const { body } = await thang.client.send([
      cloudEvent('service.digitized', {
        ...{ orgunit: ON.unit, subject: 'service/kept', time: ON.time, source: corrected.source },
        corrects: corrected.id,
        data: { level: 3, process: 'partial' },
      }),
      retraction(withdrawn),
    ]);
    await thang.client.get(`/org-units/${ON.unit}`, { 'thang-min-position': body.position });
    await visit(page, `/org-units/${ON.unit}/kpis/full-process-share?framework=vn-service-levels`);
    const row = (code: string) => page.getByRole('row', { name: new RegExp(`Service ${code}`) });
    const struck = (code: string) => row(code).filter({ has: page.locator('del') });
    await struck('gone')
      .getByText(/^Đã bị thu hồi lúc .*2025, người thực hiện: .+: Entered by mistake$/)
      .waitFor();
    await struck('kept')
      .getByText(/^Đã được đính chính lúc .*2025, người thực hiện: .+/)
      .waitFor();
    await eventually(async () => expect(await struck('other').count()).toBe(0));
  });
}
