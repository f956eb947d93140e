import { withTransaction } from '#database';
import { commandLine, Invitations } from '#identity';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import {
  addPerson,
  as,
  browserOf,
  oneTimeCode,
  PASSWORD,
  type SignedInBrowser,
} from '../../../../test/support/sign-in-fixture.js';

let dashboard: DashboardApp;
beforeAll(async () => {
  dashboard = await startDashboard({
    settings: { THANG_SIGN_IN_CODE: 'required', THANG_TRUSTED_PROXIES: '127.0.0.1' },
  });
});
afterAll(() => dashboard.close());

const http = () => dashboard.http();
let callers = 0;
const signIn = (body: object) =>
  http()
    .post('/api/v1/session')
    .set('x-forwarded-for', `198.51.100.${(callers += 1)}`)
    .set('user-agent', 'Firefox on Linux')
    .send(body);

/** Signs a new person in, who sets an app up on the way because everybody needs one. */
async function newPerson(
  email: string,
): Promise<{ browser: SignedInBrowser; secret: string; codes: string[] }> {
  await addPerson(dashboard, email);
  const asked = await signIn({ email, password: PASSWORD }).expect(401);
  const { code, secret } = asked.body as { code: string; secret: string };
  expect(code).toBe('code-set-up-needed');
  const opened = await signIn({ email, password: PASSWORD, code: oneTimeCode(secret, -1) }).expect(201);
  const { recoveryCodes } = opened.body as { recoveryCodes: string[] };
  return { browser: browserOf(opened), secret, codes: recoveryCodes };
}

describe('an installation that asks everybody for one-time codes', () => {
  it('has a person set an app up at the first sign-in, with recovery codes, and never again', async () => {
    const { secret, codes } = await newPerson('an@hue.gov.vn');
    expect(codes).toHaveLength(10);
    const asked = await signIn({ email: 'an@hue.gov.vn', password: PASSWORD }).expect(401);
    expect(asked.body).toMatchObject({ code: 'code-needed' });
    expect(JSON.stringify(asked.body)).not.toContain(secret);
  });

  it('offers the same secret until its first code confirms it', async () => {
    await addPerson(dashboard, 'binh@hue.gov.vn');
    const ask = async () =>
      (await signIn({ email: 'binh@hue.gov.vn', password: PASSWORD }).expect(401)).body as { secret: string };
    expect((await ask()).secret).toBe((await ask()).secret);
  });

  it('does not let a person switch the app off', async () => {
    const { browser, codes } = await newPerson('chi@hue.gov.vn');
    const remove = as(http().post('/api/v1/account/code/remove'), browser);
    const { body } = await remove.send({ code: codes[0] }).expect(409);
    expect(body).toMatchObject({ code: 'code-required' });
  });
});

describe('the own account', () => {
  it('shows and changes name, language and time zone', async () => {
    const { browser } = await newPerson('dung@hue.gov.vn');
    const change = as(http().patch('/api/v1/account'), browser);
    await change.send({ name: 'Lê Dung', language: 'en', timeZone: 'Asia/Bangkok' }).expect(200);
    const { body } = await as(http().get('/api/v1/account'), browser).expect(200);
    expect(body).toEqual({
      name: 'Lê Dung',
      email: 'dung@hue.gov.vn',
      language: 'en',
      timeZone: 'Asia/Bangkok',
      orgUnit: null,
      roles: [{ role: 'viewer', orgUnit: null }],
      hasPassword: true,
      hasCode: true,
      codeRequired: true,
      recoveryCodes: 10,
    });
    await as(http().patch('/api/v1/account'), browser).send({ roles: [] }).expect(400);
    await as(http().patch('/api/v1/account'), browser).send({ timeZone: 'Mars/Olympus' }).expect(422);
  });

  it('changes nothing without the CSRF token', async () => {
    const { browser } = await newPerson('em@hue.gov.vn');
    const stranger = http().patch('/api/v1/account').set('cookie', browser.cookie);
    expect((await stranger.send({ name: 'x' }).expect(403)).body).toMatchObject({ code: 'csrf' });
  });

  it('is none for a caller with an API key', async () => {
    const { body } = await dashboard
      .http(await dashboard.key())
      .get('/api/v1/account')
      .expect(409);
    expect(body).toMatchObject({ code: 'no-account' });
  });

  it('takes a new password only with the one until now, then ends all sessions and gives a new one', async () => {
    const email = 'giang@hue.gov.vn';
    const { browser, secret } = await newPerson(email);
    const second = browserOf(
      await signIn({ email, password: PASSWORD, code: oneTimeCode(secret) }).expect(201),
    );
    const change = (body: object) => as(http().put('/api/v1/account/password'), browser).send(body);
    await change({ current: 'not the password', wanted: 'một câu dài khác hẳn' }).expect(422);
    await change({ wanted: 'một câu dài khác hẳn' }).expect(422);
    await change({ current: PASSWORD, wanted: 'ngắn' }).expect(422);
    const changed = await change({ current: PASSWORD, wanted: 'một câu dài khác hẳn' }).expect(200);
    expect(browserOf(changed).cookie).not.toBe(browser.cookie);
    await http().get('/api/v1/session').set('cookie', browserOf(changed).cookie).expect(200);
    await http().get('/api/v1/session').set('cookie', browser.cookie).expect(401);
    const { rows } = await dashboard.database.query<{ count: number }>(
      `select count(*)::int as count from identity.sessions s join identity.persons p on p.id = s.person
       where p.email = $1`,
      [email],
    );
    expect([rows[0]?.count, second.cookie === browser.cookie]).toEqual([1, false]);
    await signIn({ email, password: PASSWORD }).expect(401);
  });

  it('lists the own sessions with device, address and how they were opened, and ends one', async () => {
    const email = 'hai@hue.gov.vn';
    const { browser, secret } = await newPerson(email);
    await signIn({ email, password: PASSWORD, code: oneTimeCode(secret) }).expect(201);
    const list = async () =>
      (await as(http().get('/api/v1/account/sessions'), browser).expect(200)).body as {
        items: { id: string; current: boolean; openedBy: string; userAgent: string; address: string }[];
      };
    const { items } = await list();
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(items[0]).toMatchObject({ openedBy: 'password', userAgent: 'Firefox on Linux' });
    const first = await as(http().get('/api/v1/account/sessions?limit=1'), browser).expect(200);
    const { next } = first.body as { next: string };
    const second = await as(http().get(`/api/v1/account/sessions?limit=1&cursor=${next}`), browser).expect(
      200,
    );
    expect([first.body, second.body]).toMatchObject([
      { items: [items[0]] },
      { items: [items[1]], next: null },
    ]);
    const other = items.find(({ current }) => !current)!;
    const stranger = await newPerson('khanh@hue.gov.vn');
    await as(http().delete(`/api/v1/account/sessions/${other.id}`), stranger.browser).expect(204);
    expect((await list()).items).toHaveLength(2);
    await as(http().delete(`/api/v1/account/sessions/${other.id}`), browser).expect(204);
    expect((await list()).items.map(({ current }) => current)).toEqual([true]);
  });

  it('makes new recovery codes for a code, and the old ones no longer work', async () => {
    const email = 'lan@hue.gov.vn';
    const { browser, codes } = await newPerson(email);
    const renew = as(http().post('/api/v1/account/code/recovery-codes'), browser);
    const { body } = await renew.send({ code: codes[0] }).expect(200);
    const { recoveryCodes } = body as { recoveryCodes: string[] };
    await signIn({ email, password: PASSWORD, code: codes[1] }).expect(422);
    await signIn({ email, password: PASSWORD, code: recoveryCodes[0] }).expect(201);
  });
});

describe('an invitation', () => {
  const invite = async (email: string) => {
    const person = await addPerson(dashboard, email);
    const invitations = dashboard.app.get(Invitations, { strict: false });
    return { person, token: (await invitations.create(person.id, commandLine)).token };
  };
  const accept = (token: string, more: object = {}) => {
    const answer = { token, name: 'Mai Thị Mới', language: 'en', password: PASSWORD, ...more };
    return http().post('/api/v1/invitation').send(answer);
  };

  it('tells who is invited, then takes name, language and password once, and signs in', async () => {
    const { token } = await invite('mai@hue.gov.vn');
    const check = () => http().post('/api/v1/invitation/check').send({ token });
    expect((await check().expect(200)).body).toEqual({
      name: 'mai',
      email: 'mai@hue.gov.vn',
      language: 'vi',
    });
    const { body } = await accept(token).expect(201);
    expect(body).toMatchObject({ name: 'Mai Thị Mới', person: { language: 'en' } });
    await check().expect(403);
    await accept(token).expect(403);
  });

  it('stays open after a password that is too short', async () => {
    const { token } = await invite('nam@hue.gov.vn');
    await accept(token, { password: 'short' }).expect(422);
    await accept(token).expect(201);
  });

  it('does not open when it has expired, or for a token that is none', async () => {
    const { person, token } = await invite('oanh@hue.gov.vn');
    await withTransaction(dashboard.database, (tx) =>
      tx.query(`update identity.invitations set expires_at = now() - interval '1 second' where person = $1`, [
        person.id,
      ]),
    );
    await accept(token).expect(403);
    await accept('a'.repeat(43)).expect(403);
    await accept('not a token').expect(403);
  });
});
