import { visit } from '../../support/running-browser.js';
import type { PageUnderTest } from './page-under-test.js';

/** What a page does whose release was replaced while it was open. */
export function releaseJourneys(on: () => Pick<PageUnderTest, 'thang' | 'page'>): void {
  it('reloads by itself, once, when a newer release has replaced the code of a screen', async () => {
    const { thang, page: signedIn } = on();
    const page = await signedIn.context().newPage();
    await page.goto(thang.base);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));
    // The server of a newer release names another first script, and has no chunks of the old release.
    const newer = '<script type="module" crossorigin src="/assets/first-newer.js"></script>';
    await page.route('**/assets/api-keys-page-*.js', (route) => route.fulfill({ status: 404 }), { times: 1 });
    await page.route(`${thang.base}/`, (route) => route.fulfill({ contentType: 'text/html', body: newer }));
    await visit(page, '/api-keys');
    await page.getByRole('heading', { level: 1, name: /^(Khóa API|API keys)$/ }).waitFor();
    expect(loads).toEqual([`${thang.base}/api-keys`]);
    await page.close();
  });
}
