import { established } from '../../support/cloud-event-factory.js';
import { DOUBTFUL } from '../../support/doubtful-units-fixture.js';
import { eventually } from '../../support/eventually.js';
import { visit } from '../../support/running-browser.js';
import { serviceDigitized, serviceRegistered } from '../../support/service-event-factory.js';
import type { PageUnderTest } from './page-under-test.js';

const { doubtful, calm } = DOUBTFUL;
const LEVELS = 'framework=vn-service-levels';

/** What the cards of the first screen say, and the order of the org units below, in Vietnamese. */
export function firstScreenJourneys(on: () => Pick<PageUnderTest, 'thang' | 'page'>): void {
  describe('the first screen', () => {
    it('says why figures are to be doubted, by the names of the checks, and opens these', async () => {
      const { page } = on();
      await visit(page, `/?root=${doubtful}&${LEVELS}`);
      const why = page.getByRole('link', { name: /^Cần thận trọng: số liệu đến 31\/08\/2025, / });
      await why.getByText(/điều cần xem lại: .*(Tăng đột biến cuối kỳ|và \d+ việc khác)/).waitFor();
      await why.click();
      await page.getByRole('heading', { level: 1, name: /^Có tin được số liệu/ }).waitFor();
    });

    it('says why nothing speaks against them', async () => {
      const { page } = on();
      await visit(page, `/?root=${calm}&${LEVELS}`);
      await page.getByText(/^Không có lý do nghi ngờ: .*không có phép kiểm tra nào cần xem lại\.$/).waitFor();
    });

    it('names the movement inside a stage where no stage changed, and compares the two days', async () => {
      const { thang, page } = on();
      const of = (day: string) => ({ unit: 'da-nang', time: `${day}T03:00:00Z` });
      const codes = Array.from({ length: 20 }, (_, index) => `permit-${index}`);
      const { body } = await thang.client.send([
        established('da-nang', undefined, { level: 'province', name: 'Đà Nẵng' }),
        ...codes.map((code) => serviceRegistered(code, of('2025-08-01'))),
        ...codes.slice(0, 2).map((code) => serviceDigitized(code, of('2025-08-01'))),
        serviceDigitized('permit-2', of('2025-08-30')),
      ]);
      await thang.client.get('/org-units/da-nang', { 'thang-min-position': body.position });
      await visit(page, `/?root=da-nang&${LEVELS}`);
      const moved = page.getByRole('link', { name: /^Có gì biến động\?/ });
      await moved.getByText(/^\d+ → \d+$/).waitFor();
      await moved.getByText(/còn thiếu, so với ngày 26\/08\/2025\. Giai đoạn không đổi/).waitFor();
      await moved.click();
      await page.waitForURL(/comparison\?.*from=2025-08-26&to=2025-09-02/);
    });
  });

  it('orders the organisations below by stage, those that are not measured last, and by name', async () => {
    const { page } = on();
    await visit(page, `/org-units/${DOUBTFUL.top}?${LEVELS}`);
    const below = page.getByRole('table', { name: 'Các đơn vị trực thuộc và giai đoạn của chúng' });
    const expectOrder = (names: string[]) =>
      eventually(async () => expect(await below.getByRole('rowheader').allInnerTexts()).toEqual(names));
    await expectOrder(['Sở Tư pháp', 'Sở Y tế', 'Sở Nội vụ']);
    await page.getByLabel('Sắp xếp', { exact: true }).click();
    await page.getByRole('option', { name: 'Theo tên' }).click();
    await expectOrder(['Sở Nội vụ', 'Sở Tư pháp', 'Sở Y tế']);
  });
}
