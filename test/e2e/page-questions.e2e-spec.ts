import type { Browser, Page } from 'playwright-core';
import { DOUBTFUL, DOUBTFUL_NOW, doubtfulOrgUnits } from '../support/doubtful-units-fixture.js';
import { eventually } from '../support/eventually.js';
import { launchBrowser, NONE, objections, settled, signIn, visit } from '../support/running-browser.js';
import { clockFrom, startThang, type RunningThang } from '../support/running-thang.js';
import { describeWith } from '../support/system-tools.js';
import { firstScreenJourneys } from './page-journeys/first-screen.js';
import { replacedEventJourneys } from './page-journeys/replaced-events.js';
import { unitsChartJourneys } from './page-journeys/units-chart.js';

const { top, doubtful, calm, silent } = DOUBTFUL;
const LEVELS = 'framework=vn-service-levels';

describeWith('chromium')('the pages of questions about an organisation', () => {
  let thang: RunningThang;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  const open = async (path: string): Promise<void> => {
    await visit(page, `/org-units/${path}`);
    await settled(page);
  };
  const speak = async (language: 'vi' | 'en'): Promise<void> => {
    await page
      .getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' })
      .first()
      .click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await settled(page);
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const parameters = (): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

  beforeAll(async () => {
    thang = await startThang(clockFrom(DOUBTFUL_NOW));
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' })).newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    const { body } = await thang.client.send(doubtfulOrgUnits());
    const seen = await thang.client.get(`/org-units/${top}/checks`, { 'thang-min-position': body.position });
    expect(seen.status).toBe(200);
    await signIn(page, thang);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
  });

  describe('the page about doubtful figures', () => {
    it('shows on the page of an organisation how many checks failed, and opens them by keyboard', async () => {
      await open(`${doubtful}?${LEVELS}`);
      const way = page.getByRole('navigation', { name: 'Hỏi thêm về đơn vị này' });
      await way.getByText(/^\d+ điều cần xem lại$/).waitFor();
      await way.getByRole('link', { name: 'Có tin được số liệu không?' }).focus();
      await page.keyboard.press('Enter');
      await heading('Có tin được số liệu của Sở Y tế không?');
      expect(parameters()).toEqual({ framework: 'vn-service-levels' });
      await settled(page);
      expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H1');
    });

    it('shows each finding with its numbers, its days and the KPIs that rest on it', async () => {
      await open(`${doubtful}/checks?${LEVELS}`);
      const spike = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: /^Tăng đột biến .*Hồ sơ nộp trực tuyến là 60/ }) });
      expect(await spike.getByText('Những ngày được xem').count()).toBe(1);
      expect(await spike.getByText('29/08/2025 – 31/08/2025', { exact: true }).count()).toBe(1);
      await spike.getByRole('link', { name: 'Tỷ lệ hồ sơ người dân tự nộp' }).click();
      await heading('Tỷ lệ hồ sơ người dân tự nộp');
      await page.getByRole('link', { name: 'Mọi phép kiểm tra của đơn vị' }).click();
      await heading('Có tin được số liệu của Sở Y tế không?');
    });

    it('lists unused services with their organisations in the language of the reader', async () => {
      await open(`${top}/checks`);
      // The table keeps its old rows until those of the other language have arrived.
      const expectNames = (names: string[]) =>
        eventually(async () =>
          expect(await page.getByRole('table').getByRole('rowheader').allInnerTexts()).toEqual(names),
        );
      await page.getByText('3 dịch vụ không ai dùng').waitFor();
      await expectNames(['Giấy phép 2 licence-2', 'Giấy phép 3 licence-3', 'Giấy phép 4 licence-4']);
      await speak('en');
      await page.getByText('3 services that nobody used').waitFor();
      await expectNames(['Licence 2 licence-2', 'Licence 3 licence-3', 'Licence 4 licence-4']);
      await page.getByRole('table').getByRole('link', { name: 'Department of Health' }).first().click();
      await heading('Department of Health');
      await speak('vi');
    });

    it('says that all checks passed only when all of them did', async () => {
      await open(`${calm}/checks`);
      await page.getByText('Mọi phép kiểm tra đều đạt').waitFor();
      await open(`${silent}/checks`);
      await page.getByText('Chưa có gì để kiểm tra').waitFor();
      expect(await page.getByText('Chưa đủ số liệu', { exact: true }).count()).toBe(6);
      await open(`${calm}/checks?tree=as-was`);
      await page.getByText('Không thấy điều gì đáng ngờ trong những gì kiểm tra được').waitFor();
      await page.getByText('Không kiểm tra được', { exact: true }).waitFor();
    });

    it('says since when a value is unknown because its organisation is silent', async () => {
      await open(`${doubtful}?${LEVELS}&asOf=2019-12-31`);
      const kpis = page.getByRole('table', { name: /^Giá trị, tử số, mẫu số/ });
      await kpis.getByText('chưa rõ từ 01/03/2019; giá trị là của ngày đó').first().waitFor();
    });

    it('checks as of the chosen day', async () => {
      await open(`${doubtful}/checks?asOf=2019-12-31`);
      const bar = page.getByRole('region', { name: 'Thời điểm của số liệu' });
      await bar.getByText('Không phải số liệu hiện tại. Số liệu tính đến ngày 31/12/2019.').waitFor();
      await page.getByText(/Tính đến 31\/12\/2019, có phép chưa kiểm tra được/).waitFor();
      expect(await page.getByText(/điều cần xem lại/).count()).toBe(0);
      await bar.getByRole('button', { name: 'Về hiện tại' }).click();
      await page.waitForURL(/asOf=today/);
      await bar.getByText('Không phải số liệu hiện tại.').waitFor({ state: 'detached' });
    });
  });

  describe('the page about changes between two days', () => {
    const changes = 'comparison';
    const kpi = (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

    it('compares a year ago with today by default', async () => {
      await open(`${doubtful}?${LEVELS}`);
      await page.getByRole('link', { name: 'Có gì thay đổi giữa hai ngày?' }).click();
      await heading('Có gì thay đổi ở Sở Y tế?');
      await settled(page);
      const [from = '', to = ''] = await Promise.all(
        ['Ngày thứ nhất', 'Ngày thứ hai'].map((label) =>
          page.getByLabel(label, { exact: true }).inputValue(),
        ),
      );
      expect([from, to]).toEqual(['02/09/2024', '02/09/2025']);
      await page.getByRole('button', { name: 'Một năm trước', pressed: true }).waitFor();
    });

    it('shows stage and KPIs before and after, with the difference', async () => {
      await open(`${doubtful}/${changes}?${LEVELS}&from=2023-01-31&to=today`);
      expect(await kpi('Tỷ lệ dịch vụ toàn trình').getByRole('cell').allInnerTexts()).toEqual([
        '50\u00a0%',
        '100\u00a0%',
        '▲ +50 điểm phần trăm · tốt hơn',
      ]);
      expect(await kpi('Tỷ lệ hồ sơ người dân tự nộp').getByRole('cell').last().innerText()).toBe(
        'không so được: chưa đo được',
      );
      const track = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: /^Từ 31\/01\/2023/ }) });
      await track
        .getByText(/^▲ Lên \d giai đoạn$/)
        .first()
        .waitFor();
    });

    it('links to the KPI between the two days', async () => {
      await open(`${doubtful}/${changes}?${LEVELS}&from=2023-01-31&to=2024-01-31`);
      await page.getByRole('link', { name: 'Tỷ lệ dịch vụ toàn trình' }).click();
      await heading('Tỷ lệ dịch vụ toàn trình');
      const days = { from: '2023-01-31', to: '2024-01-31', asOf: '2024-01-31' };
      expect(parameters()).toEqual({ framework: 'vn-service-levels', ...days });
    });

    it('keeps the entered days in the address, and sends no request when they are in the wrong order', async () => {
      await open(`${doubtful}/${changes}?${LEVELS}&from=2023-01-31&to=2024-01-31`);
      await page.getByLabel('Ngày thứ nhất', { exact: true }).fill('01/02/2024');
      await page.getByText('Hai ngày đang ngược thứ tự').waitFor();
      expect(parameters()).toMatchObject({ from: '2024-02-01', to: '2024-01-31' });
      await page.getByRole('button', { name: 'Ba tháng trước' }).click();
      await page.getByRole('heading', { name: 'Từ 31/10/2023 đến 31/01/2024' }).waitFor();
      expect(parameters()).toMatchObject({ from: '2023-10-31' });
    });

    it('shows no difference between editions with different bases, says why, and offers one basis', async () => {
      await open(`${doubtful}/${changes}?${LEVELS}&from=2021-12-31&to=2023-12-31`);
      await page
        .getByRole('heading', { name: /^Không tính chênh lệch: hai ngày không cùng phương pháp tính$/ })
        .waitFor();
      await page
        .getByText(/Ngày 31\/12\/2021 thuộc phiên bản 2017, ngày 31\/12\/2023 thuộc phiên bản 2022/)
        .waitFor();
      await page.getByText('Tỷ lệ dịch vụ toàn trình').waitFor();
      expect(await page.getByText(/điểm phần trăm|không đổi/).count()).toBe(0);
      await page.getByRole('button', { name: 'So cả hai ngày theo phiên bản 2022' }).click();
      await page.getByText('Cả hai ngày đánh giá theo phiên bản 2022.').waitFor();
      expect(await kpi('Tỷ lệ dịch vụ toàn trình').getByRole('cell').allInnerTexts()).toEqual([
        '50\u00a0%',
        '50\u00a0%',
        'không đổi',
      ]);
      expect(parameters()).toMatchObject({ edition: '2022', from: '2021-12-31', to: '2023-12-31' });
    });

    it('shows missing data neither as a fall nor as a rise', async () => {
      await open(`${silent}/${changes}?${LEVELS}`);
      await page.getByText('Cả hai ngày đều chưa đo được gì').waitFor();
    });
  });

  describe('the pages of figures and lists', () => {
    it('opens all figures from the page of an organisation, and each one with its chart, table and events', async () => {
      await open(top);
      await page.getByRole('link', { name: 'Đơn vị có những số liệu nào?' }).click();
      await heading(/^Số liệu của /);
      await settled(page);
      const figures = page.getByRole('region', { name: /^Số liệu về Dịch vụ công/ });
      const row = figures.getByRole('row', { name: /^Dịch vụ toàn trình/ });
      expect(await row.getByRole('cell').first().innerText()).toMatch(/^\d+$/);
      await row.getByRole('link', { name: 'Dịch vụ toàn trình' }).click();
      await heading('Dịch vụ toàn trình');
      await page
        .getByRole('group', { name: /^Biểu đồ/ })
        .locator('svg')
        .waitFor();
      await page.getByRole('button', { name: 'Xem bảng số liệu' }).click();
      await page.getByRole('region', { name: 'Số liệu của biểu đồ: Dịch vụ toàn trình' }).waitFor();
      const events = page.getByRole('region', { name: 'Sự kiện làm nên Dịch vụ toàn trình' });
      await events
        .getByRole('link', { name: /: Số hóa dịch vụ/ })
        .first()
        .waitFor();
      await page.getByRole('link', { name: 'Xem danh sách những gì được tính' }).click();
      await heading(/^Danh sách của /);
      expect(parameters()).toMatchObject({ noun: 'service', measure: 'services.fullProcess' });
      await page
        .getByRole('cell', { name: /toàn trình/ })
        .first()
        .waitFor();
    });

    it('says that a figure is not measured, and what the frameworks do not ask for', async () => {
      await open(`${silent}/figures/processes.redesigned`);
      await page.getByText('chưa đo được').first().waitFor();
      await page.getByText('Không khung nào của đơn vị sử dụng số đo này.').waitFor();
    });

    it('finds entries without accents, and keeps what was chosen in the address', async () => {
      await open(`${top}/entities`);
      const listed = () => page.getByRole('region', { name: 'Dịch vụ, xếp theo tên' }).getByRole('rowheader');
      await page.getByLabel('Tìm theo tên hoặc mã').fill('giay PHEP 2');
      await eventually(async () => expect(await listed().allInnerTexts()).toEqual(['Giấy phép 2 licence-2']));
      expect(parameters()).toMatchObject({ q: 'giay PHEP 2' });
      await page.getByLabel('Tìm theo tên hoặc mã').fill('không có gì như vậy');
      await page.getByText('Không có mục nào').waitFor();
    });
  });

  it.each([
    { screen: 'checks', asked: 'checks', shown: 'Mọi phép kiểm tra đều đạt' },
    { screen: 'figures', asked: 'measures', shown: 'Dữ liệu' },
  ])('says on $screen what went wrong, and tries again when asked to', async ({ screen, asked, shown }) => {
    const answer = { status: 422, json: { code: 'not-supported', title: 'Unprocessable', detail: 'No.' } };
    await page.route(`**/api/v1/**/${asked}*`, (route) => route.fulfill(answer));
    await page.goto(`${thang.base}/org-units/${calm}/${screen}`);
    await page.getByRole('alert').getByText('Mã lỗi: not-supported').waitFor();
    await page.unroute(`**/api/v1/**/${asked}*`);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText(shown, { exact: true }).first().waitFor();
  });

  unitsChartJourneys(() => ({ thang, page }));
  firstScreenJourneys(() => ({ thang, page }));
  replacedEventJourneys(() => ({ thang, page }));

  const screens = [
    `../frameworks/vn-service-levels/compare?units=${doubtful},${calm},${silent}`,
    '../frameworks/vn-766/compare',
    `${top}/figures`,
    `${doubtful}/figures/services.fullProcess`,
    `${top}/entities`,
    `${doubtful}/checks`,
    `${silent}/checks?tree=as-was`,
    `${doubtful}/comparison?${LEVELS}`,
    `${doubtful}/comparison?${LEVELS}&from=2021-12-31`,
    `${doubtful}/comparison?${LEVELS}&from=2024-12-31&to=2024-01-01`,
  ];

  it.each(screens)('has no objections on %s, in both languages, wide and narrow', async (path) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(path);
    for (const language of ['vi', 'en'] as const) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await speak(language);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        expect(await objections(page)).toEqual(NONE);
      }
    }
  });

  it('throws no error in the browser', () => {
    expect(errors).toEqual([]);
  });
});
