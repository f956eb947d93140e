import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';

let dashboard: DashboardApp;
beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
});
afterAll(() => dashboard.close());

describe('/api-keys', () => {
  const wanted = {
    name: 'Portal',
    rights: ['events:write'],
    source: 'https://portal.example',
    orgUnit: 'P1',
  };
  const administrator = (orgUnit: string | null = null): Promise<string> =>
    dashboard.key({ name: 'Administrator', rights: ['administer'], orgUnit });

  it('creates a key that works, lists it without its secret, and revokes it', async () => {
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

  it('lists keys in pages', async () => {
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
    ['an unknown org unit', { ...wanted, orgUnit: 'P9' }, '/orgUnit'],
    ['an invalid time', { ...wanted, expiresAt: 'tomorrow' }, '/expiresAt'],
    ['unknown members', { ...wanted, scope: '*' }, '/scope'],
  ])('refuses a key with %s', async (_, body, pointer) => {
    const answer = await dashboard
      .http(await administrator())
      .post('/api/v1/api-keys')
      .send(body)
      .expect(400);
    expect((answer.body as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ pointer }),
    );
  });

  it('refuses a key that has already expired', async () => {
    const answer = await dashboard
      .http(await administrator())
      .post('/api/v1/api-keys')
      .send({ ...wanted, expiresAt: '2001-01-01T00:00:00Z' })
      .expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid-key' });
  });

  it('requires the right to administer', async () => {
    const http = dashboard.http(await dashboard.key({ rights: ['read', 'events:write'] }));
    await http.get('/api/v1/api-keys').expect(403);
    await http.post('/api/v1/api-keys').send(wanted).expect(403);
    await http.delete('/api/v1/api-keys/x').expect(403);
  });

  it('shows an administrator of one org unit only its keys, and refuses a key with a wider scope (I7)', async () => {
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
