import { decided } from '#database';
import { Persons, SetUpLinks } from '#identity';
import { eventually } from '../../../../test/support/eventually.js';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { startMailServer, type MailServer } from '../../../../test/support/mail-server.js';
import { as, browserOf, PASSWORD } from '../../../../test/support/sign-in-fixture.js';

let dashboard: DashboardApp;
let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
  dashboard = await startDashboard();
});
afterAll(async () => {
  await dashboard.close();
  await mail.stop();
});

const links = () => dashboard.app.get(SetUpLinks, { strict: false });
const post = (path: string, body: object) => dashboard.http().post(`/api/v1/set-up${path}`).send(body);
const administrator = { name: 'Nguyễn An', email: 'an@hue.gov.vn', password: PASSWORD, language: 'vi' };
const mailServer = () => {
  const { hostname: host, port } = new URL(mail.url);
  return { host, port: Number(port), security: 'automatic', user: '', from: 'Thang <thang@hue.gov.vn>' };
};

const NAMELESS = { host: '', port: 25, security: 'automatic', user: '', from: 'thang@hue.gov.vn' };

// The tests follow the life of one installation, in order.
describe('the set-up page', () => {
  let token: string;

  it('opens with the newest link only', async () => {
    const older = (await links().create())!;
    token = (await links().create())!;
    await post('/check', { token: older }).expect(403);
    await post('/check', { token: 'a'.repeat(43) }).expect(403);
    const { body } = await post('/check', { token }).expect(200);
    expect(body).toMatchObject({
      name: '',
      timeZone: { name: 'Asia/Ho_Chi_Minh', open: true },
      mailServer: { origin: 'default', server: null },
      followed: { origin: 'default' },
    });
  });

  it('does not open with an expired link', async () => {
    await dashboard.database.query(`update identity.set_up set expires_at = now() - interval '1 second'`);
    const { body } = await post('/check', { token }).expect(403);
    expect(body).toMatchObject({ code: 'set-up-link-not-valid' });
    token = (await links().create())!;
  });

  it('sends a test mail before anything is stored, and says why one was not sent', async () => {
    const before = mail.mails.length;
    await post('/test-mail', { token, to: 'an@hue.gov.vn', mailServer: mailServer() }).expect(204);
    await eventually(() => expect(mail.mails.length).toBe(before + 1));
    expect(mail.mails.at(-1)?.headers.from).toContain('thang@hue.gov.vn');
    const closed = { ...mailServer(), port: 1 };
    const { body } = await post('/test-mail', { token, to: 'an@hue.gov.vn', mailServer: closed }).expect(422);
    expect(body).toMatchObject({ code: 'mail-not-sent' });
    await post('/test-mail', { token: 'a'.repeat(43), to: 'an@hue.gov.vn', mailServer: mailServer() }).expect(
      403,
    );
  });

  it.each([
    ['a short password', { administrator: { ...administrator, password: 'short' } }, 'invalid-password'],
    ['an address that is none', { administrator: { ...administrator, email: 'an' } }, 'invalid-person'],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'invalid-settings'],
    ['a mail server without a name', { installation: { mailServer: NAMELESS } }, 'invalid-settings'],
    ['a framework that is not installed', { installation: { followed: ['no-such'] } }, 'invalid-settings'],
    ['a name on two lines', { installation: { name: 'one\ntwo' } }, 'invalid-settings'],
  ])('stores nothing for %s, and the link stays', async (_, wrong, code) => {
    const { body } = await post('', { token, administrator, installation: {}, ...wrong }).expect(422);
    expect(body).toMatchObject({ code });
    expect(await dashboard.app.get(Persons, { strict: false }).list()).toEqual([]);
    await post('/check', { token }).expect(200);
  });

  it('makes the first administrator once, when ten browsers finish at the same instant', async () => {
    const wanted = {
      token,
      administrator,
      timeZone: 'Asia/Tokyo',
      installation: { name: 'Chuyển đổi số Huế', mailServer: mailServer(), followed: null },
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('', wanted)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
    const opened = answers.find(({ status }) => status === 201)!;
    expect(opened.body).toMatchObject({ name: 'Nguyễn An', restarting: true, grants: [{ orgUnit: null }] });
    const settings = await as(dashboard.http().get('/api/v1/installation'), browserOf(opened)).expect(200);
    expect(settings.body).toMatchObject({
      name: 'Chuyển đổi số Huế',
      mailServer: { origin: 'chosen', server: { host: '127.0.0.1', hasPassword: false } },
      followed: { origin: 'chosen', ids: null },
    });
    expect(await decided(dashboard.database, 'time-zone')).toBe('Asia/Tokyo');
  });

  it('is refused afterwards, and no further link is made', async () => {
    const { body } = await post('/check', { token }).expect(409);
    expect(body).toMatchObject({ code: 'set-up-done' });
    expect(await links().create()).toBeNull();
    await post('/test-mail', { token, to: 'an@hue.gov.vn' }).expect(409);
  });

  it('leaves records of the set-up, the person and the settings, without a secret', async () => {
    const { rows } = await dashboard.database.query<{ action: string; after: object }>(
      'select action, after from identity.audit_trail order by id',
    );
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'person-created',
        'password-changed',
        'settings-changed',
        'set-up',
        'signed-in',
      ]),
    );
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });
});

describe('the time zone of days', () => {
  it('can no longer be chosen once an event is recorded', async () => {
    const other = await startDashboard();
    try {
      await other.append(established('VN'));
      const token = await other.app.get(SetUpLinks, { strict: false }).create();
      const check = await other.http().post('/api/v1/set-up/check').send({ token }).expect(200);
      expect(check.body).toMatchObject({ timeZone: { open: false } });
      const wanted = { token, administrator, timeZone: 'Asia/Tokyo', installation: {} };
      const { body } = await other.http().post('/api/v1/set-up').send(wanted).expect(409);
      expect(body).toMatchObject({ code: 'time-zone-fixed' });
      const kept = { ...wanted, timeZone: 'Asia/Ho_Chi_Minh' };
      await other.http().post('/api/v1/set-up').send(kept).expect(201);
    } finally {
      await other.close();
    }
  });
});
