import { FollowedFrameworks, InstallationSettings } from '#installation';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { signInPerson } from '../../../../test/support/signed-in-person.js';
import type { Caller } from '../../../../test/support/dashboard-app.js';

let dashboard: DashboardApp;
let administrator: Caller;
beforeAll(async () => {
  dashboard = await startDashboard();
  const roles = [{ role: 'administrator' as const, orgUnit: null }];
  administrator = (await signInPerson(dashboard.app, { roles })).caller;
});
afterAll(() => dashboard.close());

const server = {
  host: 'mail.hue.gov.vn',
  port: 587,
  security: 'starttls',
  user: 'thang',
  password: 'mật khẩu của thư',
  from: 'thang@hue.gov.vn',
};
const change = (patch: object) => administrator.patch('/api/v1/installation').send(patch);
const mailServer = () => dashboard.app.get(InstallationSettings, { strict: false }).mailServer();

describe('the settings of the installation', () => {
  it('hold at once, and the audit trail has before and after', async () => {
    await change({ name: 'Huế' }).expect(200);
    const { body } = await change({ name: 'Chuyển đổi số Huế' }).expect(200);
    expect(body).toMatchObject({ name: 'Chuyển đổi số Huế' });
    expect((await dashboard.http().get('/api/v1/sign-in').expect(200)).body).toMatchObject({
      installation: 'Chuyển đổi số Huế',
    });
    const { rows } = await dashboard.database.query(
      `select before, after from identity.audit_trail where action = 'settings-changed' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ before: { name: 'Huế' }, after: { name: 'Chuyển đổi số Huế' } }]);
  });

  it('never show the password of the mail server, nor put it into the audit trail', async () => {
    const { body } = await change({ mailServer: server }).expect(200);
    expect(body).toMatchObject({ mailServer: { server: { host: 'mail.hue.gov.vn', hasPassword: true } } });
    expect(JSON.stringify(body)).not.toContain(server.password);
    const { rows } = await dashboard.database.query('select before, after from identity.audit_trail');
    expect(JSON.stringify(rows)).not.toContain(server.password);
    expect((await mailServer())?.url).toContain(encodeURIComponent(server.password));
  });

  it('keep the password for the same server, and never send it to another', async () => {
    await change({ mailServer: { ...server, password: null, from: 'so@hue.gov.vn' } }).expect(200);
    expect(await mailServer()).toMatchObject({ from: 'so@hue.gov.vn' });
    expect((await mailServer())?.url).toContain(encodeURIComponent(server.password));
    await change({ mailServer: { ...server, password: null, host: 'mail.attacker.example' } }).expect(200);
    expect((await mailServer())?.url).not.toContain(encodeURIComponent(server.password));
    await change({ mailServer: null }).expect(200);
    expect(await mailServer()).toBeNull();
  });

  it('say which frameworks are notified, without a restart', async () => {
    const followed = dashboard.app.get(FollowedFrameworks, { strict: false });
    await followed.refresh();
    expect([followed.includes('vn-six-tasks'), followed.includes('other')]).toEqual([true, false]);
    await change({ followed: null }).expect(200);
    await followed.refresh();
    expect([followed.includes('vn-six-tasks'), followed.includes('other')]).toEqual([true, true]);
    const { body } = await change({ followed: ['no-such'] }).expect(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/followed', code: 'framework' }] });
  });

  it.each([
    ['a port that is none', { mailServer: { ...server, port: 0 } }, 422],
    ['a sender that adds a header', { mailServer: { ...server, from: 'a@b.vn>\r\nBcc: <c@d.vn' } }, 422],
    ['a host with a path', { mailServer: { ...server, host: 'mail.hue.gov.vn/x' } }, 422],
    ['a name that is a number', { name: 7 }, 400],
    ['a setting that does not exist', { timeZone: 'Asia/Tokyo' }, 400],
  ])('refuse %s', async (_, patch, status) => {
    await change(patch).expect(status);
  });

  it('are not for administrators of a part of the tree, nor for other roles', async () => {
    for (const roles of [
      [{ role: 'administrator' as const, orgUnit: 'P1' }],
      [{ role: 'auditor' as const, orgUnit: null }],
    ]) {
      const { caller } = await signInPerson(dashboard.app, { roles });
      await caller.get('/api/v1/installation').expect(403);
      await caller.patch('/api/v1/installation').send({ name: 'x' }).expect(403);
      await caller.post('/api/v1/installation/test-mail').send({ to: 'a@b.vn' }).expect(403);
    }
  });
});

describe('settings of the environment', () => {
  it('win, and cannot be changed on the page', async () => {
    const fixed = await startDashboard({
      settings: { THANG_SMTP_URL: 'smtp://mail.example.org:25', THANG_FRAMEWORKS_FOLLOWED: 'all' },
    });
    try {
      const roles = [{ role: 'administrator' as const, orgUnit: null }];
      const { caller } = await signInPerson(fixed.app, { roles });
      const { body } = await caller.get('/api/v1/installation').expect(200);
      expect(body).toMatchObject({
        mailServer: { origin: 'environment', server: null },
        followed: { origin: 'environment', ids: null },
      });
      const refused = await caller.patch('/api/v1/installation').send({ mailServer: server }).expect(409);
      expect(refused.body).toMatchObject({ code: 'set-by-environment' });
      await caller.patch('/api/v1/installation').send({ followed: [] }).expect(409);
      await caller.patch('/api/v1/installation').send({ name: 'Huế' }).expect(200);
    } finally {
      await fixed.close();
    }
  });
});
