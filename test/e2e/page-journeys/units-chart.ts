import type { Page } from 'playwright-core';
import { DOUBTFUL } from '../../support/doubtful-units-fixture.js';
import { eventually } from '../../support/eventually.js';
import type { PageUnderTest } from './page-under-test.js';

const { top, doubtful, calm } = DOUBTFUL;

const parametersOf = (page: Page): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams);

/** From the list of the overview to the chart of several org units, in Vietnamese. */
export function unitsChartJourneys(on: () => Pick<PageUnderTest, 'thang' | 'page'>): void {
  describe('the chart of several organisations', () => {
    const units = () => on().page.getByRole('list', { name: 'Các đơn vị trên biểu đồ' });

    it('leads from ticked rows of the overview to their chart and table, and more are added there', async () => {
      const { thang, page } = on();
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${thang.base}/?root=${top}&framework=vn-service-levels`);
      await page.getByRole('checkbox', { name: 'Chọn Sở Y tế để so sánh' }).press('Space');
      await page.getByRole('link', { name: 'So sánh trên một biểu đồ' }).click();
      await page.getByRole('heading', { level: 1, name: 'So sánh các đơn vị' }).waitFor();
      expect(parametersOf(page)).toMatchObject({ units: doubtful, track: 'process' });
      await page.getByRole('combobox', { name: 'Thêm đơn vị' }).fill(calm);
      await page.getByRole('option', { name: new RegExp(`${calm}$`) }).click();
      await eventually(async () => expect(await units().getByRole('listitem').count()).toBe(2));
      expect(parametersOf(page)).toMatchObject({ units: `${doubtful},${calm}` });
      const chart = page.getByRole('group', { name: /^Biểu đồ/ });
      await chart.locator('svg').waitFor();
      await chart.focus();
      await page.keyboard.press('End');
      await chart
        .getByText(/Sở Y tế: Giai đoạn \d/)
        .first()
        .waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Xem bảng số liệu' }).click();
      await page.getByRole('columnheader', { name: 'Sở Y tế' }).waitFor();
    });

    it('shows the same from the link alone, and draws a KPI on demand', async () => {
      const { page } = on();
      await page.goto(page.url());
      await page.getByLabel('So theo').click();
      await page.getByRole('option', { name: 'Tỷ lệ dịch vụ toàn trình' }).click();
      await page.getByRole('heading', { level: 2, name: 'Tỷ lệ dịch vụ toàn trình' }).waitFor();
      expect(parametersOf(page)).toMatchObject({ kpi: 'full-process-share', units: `${doubtful},${calm}` });
      await page.getByRole('button', { name: 'Bỏ Sở Y tế' }).click();
      await eventually(async () => expect(await units().getByRole('listitem').count()).toBe(1));
    });
  });
}
