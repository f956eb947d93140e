import { SignInLinks } from '#identity';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/events.js';

let dashboard: DashboardApp;
beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
});
afterAll(() => dashboard.close());

/** The cookie of an answer, as a browser sends it back. */
function cookieOf(headers: Record<string, unknown>): string {
  const [cookie] = headers['set-cookie'] as string[];
  return cookie!.split(';')[0]!;
}

describe('GET /about', () => {
  it('tells strangers what runs here, and nothing about any body', async () => {
    const { body } = await dashboard.http().get('/api/v1/about').expect(200);
    expect(body).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      mode: 'normal',
      clock: { now: '2025-09-02T03:00:00.000Z', simulated: false, rate: 1 },
      timeZone: 'Asia/Ho_Chi_Minh',
      samples: [],
      empty: false,
    });
  });
});

describe('/session', () => {
  it('opens with a key, tells who is signed in, changes things with the CSRF token only, and ends', async () => {
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
      name: 'Office',
      rights: ['read', 'events:write'],
      orgUnit: 'P1',
      source: '/office',
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

  it('opens once with the token of a link', async () => {
    const key = await dashboard.key({ name: 'Leader' });
    const { token } = await dashboard.app.get(SignInLinks, { strict: false }).create(key.split('_')[1]!);
    await dashboard.http().post('/api/v1/session').send({ token }).expect(201);
    const again = await dashboard.http().post('/api/v1/session').send({ token }).expect(401);
    expect(again.body).toMatchObject({ code: 'sign-in-failed' });
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

  it('tells the holder of a bearer key who they are, without a CSRF token', async () => {
    const { body } = await dashboard
      .http(await dashboard.key())
      .get('/api/v1/session')
      .expect(200);
    expect(body).toMatchObject({ name: 'Tester', csrfToken: null });
  });
});

describe('/api-keys', () => {
  const wanted = {
    name: 'Portal',
    rights: ['events:write'],
    source: 'https://portal.example',
    orgUnit: 'P1',
  };
  const administrator = (orgUnit: string | null = null): Promise<string> =>
    dashboard.key({ name: 'Administrator', rights: ['administer'], orgUnit });

  it('makes a key that works, lists it without its secret, and revokes it', async () => {
    const http = dashboard.http(await administrator());
    const made = await http
      .post('/api/v1/api-keys')
      .send({ ...wanted, expiresAt: '2199-01-01T00:00:00Z' })
      .expect(201);
    const { id, key } = made.body as { id: string; key: string };
    await dashboard.http(key).get('/api/v1/session').expect(200);
    const { body } = await http.get('/api/v1/api-keys').expect(200);
    const listed = (body as { items: { id: string }[] }).items.find((item) => item.id === id);
    expect(listed).toMatchObject({ ...wanted, id, expiresAt: '2199-01-01T00:00:00.000Z', revokedAt: null });
    expect(JSON.stringify(body)).not.toContain(key.slice(-43));
    await http.delete(`/api/v1/api-keys/${id}`).expect(204);
    await dashboard.http(key).get('/api/v1/session').expect(401);
  });

  it('lists in pages', async () => {
    const http = dashboard.http(await administrator());
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await http.get(`/api/v1/api-keys?limit=2${cursor}`).expect(200);
      const page = body as { items: { id: string }[]; next: string | null };
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    const all = await http.get('/api/v1/api-keys?limit=500').expect(200);
    expect(seen).toEqual((all.body as { items: { id: string }[] }).items.map(({ id }) => id));
  });

  it.each([
    ['no name', { ...wanted, name: '' }, '/name'],
    ['no rights', { ...wanted, rights: [] }, '/rights'],
    ['an unknown right', { ...wanted, rights: ['all'] }, '/rights'],
    ['an unknown body', { ...wanted, orgUnit: 'P9' }, '/orgUnit'],
    ['a time that is none', { ...wanted, expiresAt: 'tomorrow' }, '/expiresAt'],
    ['members that do not exist', { ...wanted, scope: '*' }, '/scope'],
  ])('makes none with %s', async (_, body, pointer) => {
    const answer = await dashboard
      .http(await administrator())
      .post('/api/v1/api-keys')
      .send(body)
      .expect(400);
    expect((answer.body as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ pointer }),
    );
  });

  it('makes none that has expired already', async () => {
    const answer = await dashboard
      .http(await administrator())
      .post('/api/v1/api-keys')
      .send({ ...wanted, expiresAt: '2001-01-01T00:00:00Z' })
      .expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid-key' });
  });

  it('asks for the right to administer', async () => {
    const http = dashboard.http(await dashboard.key({ rights: ['read', 'events:write'] }));
    await http.get('/api/v1/api-keys').expect(403);
    await http.post('/api/v1/api-keys').send(wanted).expect(403);
    await http.delete('/api/v1/api-keys/x').expect(403);
  });

  it('shows an administrator of one body the keys of that body only, and lets them make no wider one (I7)', async () => {
    const theirs = dashboard.http(await administrator('P2'));
    const { body } = await theirs.get('/api/v1/api-keys?limit=500').expect(200);
    expect(new Set((body as { items: { orgUnit: string }[] }).items.map(({ orgUnit }) => orgUnit))).toEqual(
      new Set(['P2']),
    );
    await theirs
      .post('/api/v1/api-keys')
      .send({ ...wanted, orgUnit: 'P1' })
      .expect(400);
    await theirs
      .post('/api/v1/api-keys')
      .send({ ...wanted, orgUnit: null })
      .expect(400);
    await theirs
      .post('/api/v1/api-keys')
      .send({ ...wanted, orgUnit: 'P2' })
      .expect(201);
    const foreign = await dashboard
      .http(await administrator())
      .post('/api/v1/api-keys')
      .send(wanted)
      .expect(201);
    await theirs.delete(`/api/v1/api-keys/${(foreign.body as { id: string }).id}`).expect(404);
  });

  it('answers 404 for a key that never existed', async () => {
    await dashboard
      .http(await administrator())
      .delete('/api/v1/api-keys/nope')
      .expect(404);
  });
});
