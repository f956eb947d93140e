import { AuditTrail, SignInLinks } from '#identity';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';

let dashboard: DashboardApp;
beforeAll(async () => {
  dashboard = await startDashboard();
});
afterAll(() => dashboard.close());

/** Returns the cookie of an answer, as a browser sends it back. */
function cookieOf(headers: Record<string, unknown>): string {
  const [cookie] = headers['set-cookie'] as string[];
  return cookie!.split(';')[0]!;
}

describe('/session', () => {
  it('opens with a key, returns the caller, changes entities only with the CSRF token, and ends', async () => {
    const key = await dashboard.key({
      name: 'Office',
      rights: ['read', 'events:write'],
      source: '/office',
      orgUnit: 'P1',
    });
    const opened = await dashboard.http().post('/api/v1/session').send({ key }).expect(201);
    const [setCookie] = opened.headers['set-cookie'] as unknown as string[];
    expect(setCookie).toMatch(/^thang_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = cookieOf(opened.headers);
    const { body } = await dashboard.http().get('/api/v1/session').set('cookie', cookie).expect(200);
    expect(body).toEqual(opened.body);
    expect(body).toEqual({
      id: key.split('_')[1],
      kind: 'key',
      name: 'Office',
      rights: ['events:write', 'read'],
      grants: [{ rights: ['events:write', 'read'], orgUnit: 'P1' }],
      orgUnit: 'P1',
      source: '/office',
      person: null,
      csrfToken: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    await dashboard.http().delete('/api/v1/session').set('cookie', cookie).expect(403);
    const { csrfToken } = body as { csrfToken: string };
    await dashboard
      .http()
      .delete('/api/v1/session')
      .set('cookie', cookie)
      .set('thang-csrf', csrfToken)
      .expect(204);
    await dashboard.http().get('/api/v1/session').set('cookie', cookie).expect(401);
  });

  it('opens once with the token of a sign-in link', async () => {
    const key = await dashboard.key({ name: 'Leader' });
    const { token } = await dashboard.app.get(SignInLinks, { strict: false }).create(key.split('_')[1]!);
    await dashboard.http().post('/api/v1/session').send({ token }).expect(201);
    const again = await dashboard.http().post('/api/v1/session').send({ token }).expect(401);
    expect(again.body).toMatchObject({ code: 'sign-in-failed' });
  });

  it('leaves a failed try with a key in the audit trail, with its address and without its text', async () => {
    const key = `thang_00000000000000ff_${'b'.repeat(43)}`;
    await dashboard.http().post('/api/v1/session').set('user-agent', 'Scanner').send({ key }).expect(401);
    const [record] = await dashboard.app.get(AuditTrail, { strict: false }).list(1);
    expect(record).toMatchObject({
      action: 'sign-in-failed',
      target: '00000000000000ff',
      actor: {
        id: null,
        origin: { address: expect.stringContaining('127.0.0.1') as string, userAgent: 'Scanner' },
      },
    });
    expect(JSON.stringify(record)).not.toContain('bbb');
  });

  it.each([
    ['neither', {}, 400],
    ['both', { key: 'a', token: 'b' }, 400],
    ['a number', { key: 1 }, 400],
    ['an unknown key', { key: 'thang_0123456789abcdef_' + 'a'.repeat(43) }, 401],
    ['an unknown token', { token: 'a'.repeat(43) }, 401],
    ['U+0000', { token: '\u0000' }, 400],
  ])('does not open with %s', async (_, credential, status) => {
    const { headers } = await dashboard.http().post('/api/v1/session').send(credential).expect(status);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('returns the caller to the holder of a bearer key, without a CSRF token', async () => {
    const { body } = await dashboard
      .http(await dashboard.key())
      .get('/api/v1/session')
      .expect(200);
    expect(body).toMatchObject({ name: 'Tester', csrfToken: null });
  });
});
