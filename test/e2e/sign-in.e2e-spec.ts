import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { launchBrowser, NONE, objections } from '../support/running-browser.js';
import { startProvider, type RunningProvider } from '../support/running-provider.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { oneTimeCode, PASSWORD } from '../support/sign-in-fixture.js';
import { describeWith } from '../support/system-tools.js';
import { liveTheFirstDay } from './page-journeys/first-day.js';

const EMAIL = 'an@hue.gov.vn';

// One installation from its set-up link on; each test goes on where the one before ended.
describeWith('chromium')('Signing in', () => {
  let thang: RunningThang;
  let provider: RunningProvider;
  let mail: MailServer;
  let browser: Browser;
  let page: Page;
  let secret = '';
  let recoveryCode = '';
  let folder: string;

  beforeAll(async () => {
    const [port, providerPort] = [await freePort(), await freePort()];
    const base = `http://127.0.0.1:${port}`;
    const client = {
      id: 'thang',
      secret: 'a secret of the client',
      redirectUri: `${base}/api/v1/openid/callback`,
      afterSignOut: `${base}/sign-in`,
    };
    const claims = { name: 'Trần Bình', email: 'binh@hue.gov.vn', email_verified: true, groups: ['lead'] };
    [mail, provider, browser] = await Promise.all([
      startMailServer(),
      startProvider(providerPort, client, claims),
      launchBrowser(),
    ]);
    thang = await startThang({
      PORT: String(port),
      THANG_PUBLIC_URL: base,
      THANG_OPENID_ISSUER: provider.url,
      THANG_OPENID_CLIENT_ID: client.id,
      THANG_OPENID_CLIENT_SECRET: client.secret,
      THANG_OPENID_NAME: 'Cổng Huế',
      THANG_OPENID_ROLES: 'groups=lead:leader',
    });
    folder = await mkdtemp(join(tmpdir(), 'thang-first-day-'));
    page = await (await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' })).newPage();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await thang.close();
    await provider.close();
    await mail.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Checks the page that is shown, narrow and wide, in the language of the moment. */
  const expectNoObjections = async () => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await objections(page)).toEqual(NONE);
    }
  };
  const signedIn = () => page.getByRole('button', { name: /^(Tài khoản|Account): / }).waitFor();
  const signOut = async () => {
    await page.getByRole('button', { name: /^(Tài khoản|Account): / }).click();
    await page.getByRole('menuitem', { name: /^(Đăng xuất|Sign out)$/ }).click();
    await page.getByRole('heading', { level: 1, name: /^(Đăng nhập|Sign in)$/ }).waitFor();
  };

  it('sets the installation up behind the printed link, by keyboard, in both languages', async () => {
    const [link] = await thang.process.printed(/http\S+\/set-up#token=\S+/);
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Thiết lập Thang' }).waitFor();
    await page.getByLabel('Họ và tên').waitFor();
    expect(page.url()).not.toContain('token');
    await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).click();
    await page.getByText('Hãy điền các ô được đánh dấu.').waitFor();
    await expectNoObjections();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Set up Thang' }).waitFor();
    await expectNoObjections();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByLabel('Họ và tên').focus();
    await page.keyboard.type('Nguyễn An');
    await page.keyboard.press('Tab');
    await page.keyboard.type(EMAIL);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.locator('#set-up-time-zone').fill('Asia/Tok');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('Gửi thư qua một máy chủ thư').focus();
    await page.keyboard.press('Space');
    const { hostname, port } = new URL(mail.url);
    await page.locator('#mail-host').fill(hostname);
    await page.locator('#mail-port').fill(port);
    await page.locator('#mail-security').click();
    await page.getByRole('option', { name: /^Mã hóa khi máy chủ hỗ trợ/ }).click();
    await page.locator('#mail-from').fill('Thang <thang@hue.gov.vn>');
    await page.getByRole('button', { name: 'Gửi thư thử' }).click();
    await page.getByText('Đã gửi thư thử.').waitFor();
    expect(mail.mails.at(-1)?.to).toEqual([EMAIL]);
    await expectNoObjections();
    await page.getByLabel('Mật khẩu', { exact: true }).focus();
    await page.keyboard.press('Enter');
    // The services start again in the chosen zone; the page waits for them.
    await signedIn();
    const about = await page.request.get(`${thang.base}/api/v1/about`);
    expect(await about.json()).toMatchObject({ timeZone: 'Asia/Tokyo' });
  });

  it('goes on from the set-up to the first stage, a corrected mistake and a list taken home, without a terminal (Vietnamese, 360 px)', async () => {
    await page.getByRole('link', { name: 'Nhập danh sách dịch vụ' }).waitFor();
    await liveTheFirstDay({ thang, page, language: 'vi', width: 360, folder });
  }, 60_000);

  it('refuses the set-up link afterwards, with a way to sign in', async () => {
    const [link] = await thang.process.printed(/http\S+\/set-up#token=\S+/);
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await other.getByText('Hệ thống đã được thiết lập.').waitFor();
    expect(await objections(other)).toEqual(NONE);
    await other.getByRole('link', { name: 'Tới trang đăng nhập' }).click();
    await other.getByLabel('Địa chỉ thư điện tử').waitFor();
    await other.context().close();
  });

  it('adds an authenticator app on the page of the own account, and shows the recovery codes once', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    await page.getByRole('button', { name: 'Thêm ứng dụng xác thực' }).click();
    await page.getByAltText('Mã QR cho ứng dụng xác thực').waitFor();
    await expectNoObjections();
    const text = (await page.getByRole('region', { name: /^Không quét được/ }).textContent()) ?? '';
    secret = text.replace(/\s/g, '');
    await page.locator('#account-code').fill(oneTimeCode(secret, -1));
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('Mã khôi phục').first().waitFor();
    const codes = await page.getByRole('region', { name: 'Mã khôi phục' }).textContent();
    recoveryCode = /\w{4}(-\w{4}){3}/.exec(codes ?? '')?.[0] ?? '';
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
    await page.getByText('Còn 10 mã khôi phục.').waitFor();
    await expectNoObjections();
    await signOut();
  });

  it('signs in with password and one-time code, by keyboard', async () => {
    await expectNoObjections();
    await page.getByLabel('Địa chỉ thư điện tử').focus();
    await page.keyboard.type(EMAIL);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('Địa chỉ thư hoặc mật khẩu không đúng.').waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Nhập mã một lần' }).waitFor();
    await expectNoObjections();
    await page.keyboard.type(oneTimeCode(secret));
    await page.keyboard.press('Enter');
    await signedIn();
    await signOut();
  });

  it('signs in with a link by mail, which asks for the code as well and works once', async () => {
    await page.getByLabel('Địa chỉ thư điện tử').fill(EMAIL);
    const before = mail.mails.length;
    await page.getByRole('button', { name: 'Gửi liên kết đăng nhập qua thư' }).click();
    await page.getByText('liên kết đăng nhập đang được gửi').waitFor();
    await eventually(() => expect(mail.mails.length).toBe(before + 1));
    const [link = ''] = /http\S+\/sign-in\?token=\S+/.exec(mail.mails.at(-1)?.text ?? '') ?? [];
    await page.goto(link);
    await page.getByRole('heading', { level: 2, name: 'Nhập mã một lần' }).waitFor();
    expect(page.url()).not.toContain('token');
    await page.locator('#code').fill(oneTimeCode(secret, 1));
    await page.keyboard.press('Enter');
    await signedIn();
    await signOut();
    await page.goto(link);
    await page.getByText('Liên kết đăng nhập không còn dùng được').waitFor();
    await expectNoObjections();
  });

  it('signs in at the provider, with the role of the mapping, and signs out there', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: 'Đăng nhập bằng Cổng Huế' }).click();
    await page.locator('input[name=login]').fill('binh');
    await page.locator('input[name=password]').fill('anything');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
    await signedIn();
    await page.getByRole('button', { name: /^(Tài khoản|Account): Trần Bình$/ }).click();
    await page.getByRole('menuitem', { name: /^(Đăng xuất|Sign out)$/ }).click();
    await page.waitForURL((url) => url.href.startsWith(provider.url));
  });

  it('explains in both languages that the provider is down, and offers the other ways', async () => {
    await page.goto(`${thang.base}/sign-in?problem=provider-unavailable`);
    await page.getByText('Hệ thống đăng nhập của cơ quan không trả lời.').waitFor();
    await expectNoObjections();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('The sign-in provider does not answer.').waitFor();
    await page.getByLabel('E-mail address').waitFor();
    await expectNoObjections();
  });

  it('shows administrators the settings, in English too', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Enter the one-time code' }).waitFor();
    // Each code of the app was used; a recovery code replaces one.
    await page.locator('#code').fill(recoveryCode);
    await page.keyboard.press('Enter');
    await signedIn();
    await page.goto(`${thang.base}/settings`);
    await page.locator('#mail-host').waitFor();
    await expectNoObjections();
    const name = page.locator('#installation-name');
    await name.fill('Chuyển đổi số Huế');
    await page.keyboard.press('Enter');
    await page.getByText(/^(Saved. The changes hold.|Đã lưu. Thay đổi đã có hiệu lực.)$/).waitFor();
  });
});
