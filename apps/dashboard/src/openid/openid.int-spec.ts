import type request from 'supertest';
import { Persons } from '#identity';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { addPerson, cookieOf } from '../../../../test/support/sign-in-fixture.js';
import { startStubIssuer, type Forgery, type StubIssuer } from '../../../../test/support/stub-issuer.js';

const CLIENT = 'thang-test';

let issuer: StubIssuer;
let dashboard: DashboardApp;
beforeAll(async () => {
  issuer = await startStubIssuer(CLIENT);
  dashboard = await startDashboard({
    settings: {
      THANG_OPENID_ISSUER: issuer.url,
      THANG_OPENID_CLIENT_ID: CLIENT,
      THANG_OPENID_CLIENT_SECRET: 'a secret',
      THANG_OPENID_NAME: 'Cổng cơ quan',
      THANG_OPENID_ROLES: 'groups=office:reporter@hue,groups=leaders:leader,groups=admins:administrator',
    },
  });
});
afterAll(async () => {
  await dashboard.close();
  await issuer.close();
});

const cookiesOf = ({ headers }: request.Response) =>
  ((headers['set-cookie'] ?? []) as unknown as string[]).map((each) => each.split(';')[0]!);

const start = (returnTo = '/journal') =>
  dashboard
    .http()
    .get(`/api/v1/openid/start?returnTo=${encodeURIComponent(returnTo)}`)
    .expect(303);

/** Takes the whole trip in one browser: to the provider and back. */
async function trip(forgery: Forgery = {}): Promise<request.Response> {
  issuer.answer(forgery);
  const left = await start();
  const query = issuer.authorize(new URL(left.headers['location'] as string));
  return dashboard.http().get(`/api/v1/openid/callback?${query}`).set('Cookie', cookiesOf(left)).expect(303);
}

const session = async (response: request.Response) =>
  (await dashboard.http().get('/api/v1/session').set('cookie', cookieOf(response)).expect(200))
    .body as object;

const expectRefused = (response: request.Response, code: string) => {
  expect(response.headers['location']).toBe(`/sign-in?problem=${code}`);
  expect(cookiesOf(response).join()).not.toMatch(/thang_session=[\w-]/);
};

describe('signing in by OpenID Connect', () => {
  it('asks the provider with state, nonce and a PKCE challenge, for its own redirect URI', async () => {
    const { headers } = await start();
    const asked = Object.fromEntries(new URL(headers['location'] as string).searchParams);
    expect(asked).toEqual({
      client_id: CLIENT,
      response_type: 'code',
      scope: 'openid profile email',
      redirect_uri: 'http://localhost/api/v1/openid/callback',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    const [cookie] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^thang_openid=.*; Path=\/api\/v1\/openid; HttpOnly; SameSite=Lax$/);
  });

  it('makes a person with the roles of the mapping, and returns to where the trip began', async () => {
    const back = await trip();
    expect(back.headers['location']).toBe('/journal');
    expect(await session(back)).toMatchObject({
      kind: 'person',
      name: 'Nguyễn An',
      person: { email: 'an@hue.gov.vn', orgUnit: 'hue' },
    });
  });

  it('recognises the person by the subject, and takes the roles of today', async () => {
    await trip();
    const changed = { groups: ['leaders'], email: 'an.moi@hue.gov.vn' };
    expect(await session(await trip({ claims: changed }))).toMatchObject({
      name: 'Nguyễn An',
      person: { email: 'an@hue.gov.vn' },
      grants: [{ orgUnit: null }],
    });
  });

  it('finds an invited person by the address only when the provider has verified it', async () => {
    const person = await addPerson(dashboard, 'binh@hue.gov.vn');
    const claims = { sub: 'binh', email: 'binh@hue.gov.vn' };
    const unverified = await trip({ claims: { ...claims, email_verified: false } });
    expectRefused(unverified, 'invalid-person');
    expect(await session(await trip({ claims }))).toMatchObject({ id: person.id });
  });

  it('refuses a person without a role, and a deactivated person', async () => {
    expectRefused(await trip({ claims: { sub: 'chi', email: 'chi@hue.gov.vn', groups: [] } }), 'no-access');
    const persons = dashboard.app.get(Persons, { strict: false });
    await trip({ claims: { sub: 'dung', email: 'dung@hue.gov.vn' } });
    const dung = await persons.withEmail('dung@hue.gov.vn');
    await persons.change(dung!.id, { active: false }, { id: null, name: 'test' });
    expectRefused(await trip({ claims: { sub: 'dung' } }), 'no-access');
  });

  const hour = 3_600;
  const now = Math.floor(Date.now() / 1000);
  it.each<[string, Forgery]>([
    ['for another audience', { claims: { aud: 'another-client' } }],
    ['of another issuer', { claims: { iss: 'https://attacker.example' } }],
    ['that answers another nonce', { claims: { nonce: 'another' } }],
    ['that has expired', { claims: { iat: now - 2 * hour, exp: now - hour } }],
    ['without a signature (alg: none)', { signature: 'none' }],
    ['signed with another key', { signature: 'other-key' }],
    ['without a subject', { claims: { sub: undefined } as unknown as Forgery['claims'] & object }],
  ])('refuses a token %s', async (_, forgery) => {
    expectRefused(await trip(forgery), 'sign-in-refused');
  });

  it('records refused tokens in the audit trail', async () => {
    await trip({ signature: 'none' });
    const { rows } = await dashboard.database.query(
      `select after from identity.audit_trail where action = 'sign-in-failed' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ after: { reason: 'sign-in-refused' } }]);
  });

  it('refuses an answer with the state of another trip', async () => {
    const [one, other] = [await start(), await start()];
    const query = issuer.authorize(new URL(one.headers['location'] as string));
    const callback = dashboard.http().get(`/api/v1/openid/callback?${query}`);
    expectRefused(await callback.set('Cookie', cookiesOf(other)).expect(303), 'sign-in-refused');
  });

  it('refuses an answer that this browser did not ask for, and one that comes twice', async () => {
    issuer.answer({});
    const left = await start();
    const query = issuer.authorize(new URL(left.headers['location'] as string));
    const callback = () => dashboard.http().get(`/api/v1/openid/callback?${query}`);
    expectRefused(await callback().expect(303), 'sign-in-refused');
    const back = await callback().set('Cookie', cookiesOf(left)).expect(303);
    // The browser gives the cookie of the trip up with the first answer.
    expect(cookiesOf(back)).toContain('thang_openid=');
  });

  it('says that the sign-in was cancelled at the provider', async () => {
    const left = await start();
    const state = new URL(left.headers['location'] as string).searchParams.get('state')!;
    const query = new URLSearchParams({ error: 'access_denied', state, iss: issuer.url });
    const callback = dashboard.http().get(`/api/v1/openid/callback?${query.toString()}`);
    expectRefused(await callback.set('Cookie', cookiesOf(left)).expect(303), 'sign-in-cancelled');
  });

  it.each(['//attacker.example', 'https://attacker.example', '/\\attacker.example', ''])(
    'returns to the overview for "%s", never to another site',
    async (returnTo) => {
      issuer.answer({});
      const left = await start(returnTo);
      const query = issuer.authorize(new URL(left.headers['location'] as string));
      const callback = dashboard.http().get(`/api/v1/openid/callback?${query}`);
      const back = await callback.set('Cookie', cookiesOf(left)).expect(303);
      expect(back.headers['location']).toBe('/');
    },
  );

  it('signs out, and says where the provider ends its own session', async () => {
    const back = await trip();
    const cookie = cookieOf(back);
    const { body } = await dashboard.http().get('/api/v1/session').set('cookie', cookie).expect(200);
    const { csrfToken } = body as { csrfToken: string };
    const out = dashboard.http().delete('/api/v1/session').set('cookie', cookie).set('thang-csrf', csrfToken);
    const { continueAt } = (await out.expect(200)).body as { continueAt: string };
    expect(continueAt.startsWith(`${issuer.url}/end?`)).toBe(true);
    expect(new URL(continueAt).searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/sign-in');
    await dashboard.http().get('/api/v1/session').set('cookie', cookie).expect(401);
  });
});

describe('a provider that is down', () => {
  it('leads back to the sign-in page, which explains it, and works again once the provider does', async () => {
    const late = await startStubIssuer(CLIENT);
    const { url } = late;
    await late.close();
    const other = await startDashboard({
      settings: { THANG_OPENID_ISSUER: url, THANG_OPENID_CLIENT_ID: CLIENT },
    });
    try {
      const { headers } = await other.http().get('/api/v1/openid/start').expect(303);
      expect(headers['location']).toBe('/sign-in?problem=provider-unavailable');
      const { body } = await other.http().get('/api/v1/sign-in').expect(200);
      expect(body).toMatchObject({ password: true, openId: { name: 'OpenID Connect' } });
    } finally {
      await other.close();
    }
  });
});
