import { vi } from 'vitest';
import { Passwords } from '#identity';
import { rightsOf, roles, type Role } from '#identity/domain';
import { eventually } from '../../../../test/support/eventually.js';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { startMailServer, type MailServer } from '../../../../test/support/mail-server.js';
import {
  addPerson,
  as,
  browserOf,
  cookieOf,
  oneTimeCode,
  PASSWORD,
} from '../../../../test/support/sign-in-fixture.js';

let dashboard: DashboardApp;
let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
  dashboard = await startDashboard({
    settings: { THANG_SMTP_URL: mail.url, THANG_TRUSTED_PROXIES: '127.0.0.1' },
  });
});
afterAll(async () => {
  await dashboard.close();
  await mail.stop();
});

let callers = 0;
/** Signs in from an address of its own, so that tests do not throttle each other. */
const signIn = (body: object, address = `198.51.100.${(callers += 1)}`) =>
  dashboard.http().post('/api/v1/session').set('x-forwarded-for', address).send(body);

const linkIn = (text: string) => /sign-in\?token=([\w-]{43})/.exec(text)?.[1] ?? '';

async function linkByMail(email: string): Promise<string> {
  const before = mail.mails.length;
  await dashboard.http().post('/api/v1/sign-in/link').send({ email }).expect(204);
  await eventually(() => expect(mail.mails.length).toBe(before + 1));
  return linkIn(mail.mails.at(-1)?.text ?? '');
}

describe('signing in with a password', () => {
  it('opens a session of the person, whose address may be typed in any case', async () => {
    await addPerson(dashboard, 'an@hue.gov.vn', [{ role: 'leader', orgUnit: null }]);
    const { body } = await signIn({ email: ' An@Hue.gov.vn', password: PASSWORD }).expect(201);
    expect(body).toMatchObject({ kind: 'person', name: 'an' });
  });

  it('answers alike for an unknown account, a wrong password and a deactivated person', async () => {
    await addPerson(dashboard, 'binh@hue.gov.vn');
    const wrong = await signIn({ email: 'binh@hue.gov.vn', password: 'not the password' }).expect(401);
    const unknown = await signIn({ email: 'nobody@hue.gov.vn', password: PASSWORD }).expect(401);
    await dashboard.database.query(
      `update identity.persons set deactivated_at = now() where email = 'binh@hue.gov.vn'`,
    );
    const inactive = await signIn({ email: 'binh@hue.gov.vn', password: PASSWORD }).expect(401);
    expect(wrong.body).toMatchObject({ code: 'sign-in-failed' });
    expect([unknown.body, inactive.body]).toEqual([wrong.body, wrong.body]);
  });

  it('does the work of one verification for an unknown account too', async () => {
    await addPerson(dashboard, 'known@hue.gov.vn');
    const verify = vi.spyOn(dashboard.app.get(Passwords, { strict: false }), 'verify');
    await signIn({ email: 'known@hue.gov.vn', password: 'not the password' }).expect(401);
    await signIn({ email: 'nobody@hue.gov.vn', password: 'not the password' }).expect(401);
    expect(verify.mock.calls).toEqual([
      ['not the password', expect.stringMatching(/^\$argon2id\$/), expect.any(String)],
      ['not the password', null, expect.any(String)],
    ]);
  });

  it('records failed tries with the address they came from', async () => {
    await addPerson(dashboard, 'chi@hue.gov.vn');
    await signIn({ email: 'chi@hue.gov.vn', password: 'not the password' }, '203.0.113.9').expect(401);
    const { rows } = await dashboard.database.query<{ address: string }>(
      `select address from identity.audit_trail where action = 'sign-in-failed' and actor_name = 'chi'`,
    );
    expect(rows).toEqual([{ address: '203.0.113.9' }]);
  });

  it('refuses a guesser after five tries, even with the right password, and lets the owner in', async () => {
    await addPerson(dashboard, 'dung@hue.gov.vn');
    const credential = { email: 'dung@hue.gov.vn', password: 'not the password' };
    for (let tries = 0; tries < 5; tries += 1) await signIn(credential, '203.0.113.20').expect(401);
    const refused = await signIn({ ...credential, password: PASSWORD }, '203.0.113.20').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await signIn({ ...credential, password: PASSWORD }, '203.0.113.21').expect(201);
  });

  it('gives the browser a new session and ends the one it had, so that none can be planted', async () => {
    await addPerson(dashboard, 'em@hue.gov.vn');
    const planted = cookieOf(await signIn({ key: await dashboard.key() }).expect(201));
    const opened = await signIn({ email: 'em@hue.gov.vn', password: PASSWORD }).set('cookie', planted);
    expect(opened.status).toBe(201);
    expect(cookieOf(opened)).not.toBe(planted);
    await dashboard.http().get('/api/v1/session').set('cookie', planted).expect(401);
  });

  it('takes no form of another site, which would sign a visitor in to a stranger’s account', async () => {
    const form = 'email=em@hue.gov.vn&password=x';
    await dashboard
      .http()
      .post('/api/v1/session')
      .set('content-type', 'application/x-www-form-urlencoded')
      .send(form)
      .expect(415);
  });

  it.each([
    ['a password without an address', { password: PASSWORD }],
    ['an address without a password', { email: 'an@hue.gov.vn' }],
    ['a password and a key', { email: 'an@hue.gov.vn', password: PASSWORD, key: 'thang_x' }],
    ['an address that is a list', { email: ['an@hue.gov.vn'], password: PASSWORD }],
    ['a password of 3,000 characters', { email: 'an@hue.gov.vn', password: 'a'.repeat(3_000) }],
    ['a role that does not exist', { role: 'owner' }],
  ])('refuses %s as malformed', async (_, body) => {
    await signIn(body).expect(400);
  });

  it('refuses the made-up persons of the demo', async () => {
    const { body } = await signIn({ role: 'administrator' }).expect(403);
    expect(body).toMatchObject({ code: 'sign-in-way-off' });
  });
});

describe('signing in with a one-time code', () => {
  /** Sets an app up for a new person. */
  async function withApp(email: string): Promise<{ secret: string; recoveryCodes: string[] }> {
    await addPerson(dashboard, email);
    const browser = browserOf(await signIn({ email, password: PASSWORD }).expect(201));
    const { body } = await as(dashboard.http().post('/api/v1/account/code'), browser).expect(200);
    const { secret } = body as { secret: string };
    const confirm = as(dashboard.http().post('/api/v1/account/code/confirm'), browser);
    const confirmed = await confirm.send({ code: oneTimeCode(secret, -1) }).expect(200);
    return { secret, ...(confirmed.body as { recoveryCodes: string[] }) };
  }

  it('asks for the code after the password, and takes each code once', async () => {
    const email = 'giang@hue.gov.vn';
    const { secret } = await withApp(email);
    const asked = await signIn({ email, password: PASSWORD }).expect(401);
    expect(asked.body).toMatchObject({ code: 'code-needed' });
    const code = oneTimeCode(secret);
    await signIn({ email, password: PASSWORD, code }).expect(201);
    const again = await signIn({ email, password: PASSWORD, code }).expect(422);
    expect(again.body).toMatchObject({ code: 'code-wrong' });
  });

  it('does not ask for the code, nor tell that there is one, before the password is right', async () => {
    const email = 'hai@hue.gov.vn';
    await withApp(email);
    const { body } = await signIn({ email, password: 'not the password' }).expect(401);
    expect(body).toMatchObject({ code: 'sign-in-failed' });
  });

  it('takes each recovery code once in place of a code', async () => {
    const email = 'khanh@hue.gov.vn';
    const { recoveryCodes } = await withApp(email);
    expect(recoveryCodes).toHaveLength(10);
    const code = recoveryCodes[3]!;
    await signIn({ email, password: PASSWORD, code }).expect(201);
    await signIn({ email, password: PASSWORD, code }).expect(422);
    await signIn({ email, password: PASSWORD, code: recoveryCodes[4]!.toLowerCase() }).expect(201);
  });

  it('throttles guesses of the code', async () => {
    const email = 'lan@hue.gov.vn';
    await withApp(email);
    const guess = () => signIn({ email, password: PASSWORD, code: '000000' }, '203.0.113.30');
    for (let tries = 0; tries < 5; tries += 1) await guess().expect(422);
    await guess().expect(429);
  });

  it('asks for the code of an app also behind a link, and spends the link only with the right one', async () => {
    const email = 'mai@hue.gov.vn';
    const { secret } = await withApp(email);
    const token = await linkByMail(email);
    await signIn({ token }).expect(401);
    await signIn({ token, code: '000000' }).expect(422);
    await signIn({ token, code: oneTimeCode(secret) }).expect(201);
    await signIn({ token, code: oneTimeCode(secret, 1) }).expect(401);
  });
});

describe('signing in with a link by mail', () => {
  it('opens a session once', async () => {
    await addPerson(dashboard, 'nam@hue.gov.vn');
    const token = await linkByMail('nam@hue.gov.vn');
    expect(mail.mails.at(-1)?.to).toEqual(['nam@hue.gov.vn']);
    const { body } = await signIn({ token }).expect(201);
    expect(body).toMatchObject({ kind: 'person', name: 'nam' });
    await signIn({ token }).expect(401);
  });

  it('opens a session once when the link is redeemed ten times at the same instant', async () => {
    await addPerson(dashboard, 'oanh@hue.gov.vn');
    const token = await linkByMail('oanh@hue.gov.vn');
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn({ token })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('does not open with an expired link', async () => {
    await addPerson(dashboard, 'phuc@hue.gov.vn');
    const token = await linkByMail('phuc@hue.gov.vn');
    await dashboard.database.query(
      `update identity.sign_in_links set expires_at = now() - interval '1 second'`,
    );
    await signIn({ token }).expect(401);
  });

  it('answers alike for an unknown address, and sends it nothing', async () => {
    await addPerson(dashboard, 'quy@hue.gov.vn');
    const before = mail.mails.length;
    const ask = (email: string) => dashboard.http().post('/api/v1/sign-in/link').send({ email });
    const unknown = await ask('nobody@hue.gov.vn').expect(204);
    const known = await ask('quy@hue.gov.vn').expect(204);
    expect(unknown.text).toBe(known.text);
    await eventually(() => expect(mail.mails.length).toBe(before + 1));
    expect(mail.mails.at(-1)?.to).toEqual(['quy@hue.gov.vn']);
  });
});

describe('GET /sign-in', () => {
  it('tells everybody in which ways persons can sign in, and nothing about accounts', async () => {
    const { body } = await dashboard.http().get('/api/v1/sign-in').expect(200);
    expect(body).toEqual({ installation: '', password: true, link: true, openId: null, demo: [] });
  });
});

describe('the demo', () => {
  it('signs in with one click as a made-up person of each role, with the rights of that role', async () => {
    const demo = await startDashboard({ settings: { THANG_MODE: 'demo' } });
    try {
      const { body } = await demo.http().get('/api/v1/sign-in').expect(200);
      const offered = (body as { demo: { role: Role; name: string }[] }).demo;
      expect(offered.map(({ role }) => role)).toEqual(roles);
      for (const { role, name } of offered) {
        const opened = await demo.http().post('/api/v1/session').send({ role }).expect(201);
        expect(opened.body).toMatchObject({ name, kind: 'person' });
        expect(new Set((opened.body as { rights: string[] }).rights)).toEqual(rightsOf(role));
      }
    } finally {
      await demo.close();
    }
  });
});

describe('ways of signing in that are switched off', () => {
  it('are not offered, and refused', async () => {
    const closed = await startDashboard({
      settings: { THANG_SIGN_IN: 'openid', THANG_SMTP_URL: mail.url },
    });
    try {
      const { body } = await closed.http().get('/api/v1/sign-in').expect(200);
      expect(body).toMatchObject({ password: false, link: false, openId: null });
      const credential = { email: 'an@hue.gov.vn', password: PASSWORD };
      await closed.http().post('/api/v1/session').send(credential).expect(403);
      await closed.http().post('/api/v1/sign-in/link').send({ email: 'an@hue.gov.vn' }).expect(403);
      const { headers } = await closed.http().get('/api/v1/openid/start').expect(303);
      expect(headers['location']).toBe('/sign-in?problem=sign-in-way-off');
    } finally {
      await closed.close();
    }
  });
});
