import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';

let dashboard: DashboardApp;
let leader: Caller;
let leaderOfP2: Caller;

const everything = { rights: ['read', 'subscriptions:write'] as const };
const wanted = { orgUnit: 'P1', channel: { kind: 'email', to: 'leader@example.org' }, language: 'vi' };

beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
  leader = dashboard.http(await dashboard.key({ ...everything, name: 'Leader' }));
  leaderOfP2 = dashboard.http(await dashboard.key({ ...everything, name: 'Leader of P2', orgUnit: 'P2' }));
  await leader.post('/api/v1/subscriptions').send(wanted).expect(201);
});
afterAll(() => dashboard.close());

describe('/subscriptions', () => {
  const listed = async (caller: Caller): Promise<{ id: string }[]> =>
    ((await caller.get('/api/v1/subscriptions').expect(200)).body as { items: { id: string }[] }).items;

  it('shows the secret of a webhook once, and deletes the subscription', async () => {
    const channel = { kind: 'webhook', url: 'https://93.184.216.34/hook' };
    const made = await leader
      .post('/api/v1/subscriptions')
      .send({ ...wanted, channel })
      .expect(201);
    const { id, secret } = made.body as { id: string; secret: string };
    expect(secret).toMatch(/^whsec_/);
    const mine = await listed(leader);
    expect(mine.find((each) => each.id === id)).toMatchObject({
      orgUnit: 'P1',
      frameworks: null,
      severity: 'info',
      channel,
    });
    expect(JSON.stringify(mine)).not.toContain('whsec_');
    await leader.delete(`/api/v1/subscriptions/${id}`).expect(204);
    await leader.delete(`/api/v1/subscriptions/${id}`).expect(404);
  });

  it.each([
    ['no channel', { ...wanted, channel: undefined }, '/channel'],
    ['an unknown kind of channel', { ...wanted, channel: { kind: 'fax' } }, '/channel/kind'],
    ['an invalid mail address', { ...wanted, channel: { kind: 'email', to: 'nobody' } }, '/channel/to'],
    [
      'a private address',
      { ...wanted, channel: { kind: 'webhook', url: 'http://169.254.169.254/' } },
      '/channel/url',
    ],
    ['an unknown kind of change', { ...wanted, kinds: ['everything'] }, '/kinds'],
    ['an unknown language', { ...wanted, language: 'fr' }, '/language'],
  ])('refuses a subscription with %s', async (_, body, pointer) => {
    const answer = await leader.post('/api/v1/subscriptions').send(body).expect(400);
    expect((answer.body as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ pointer }),
    );
  });

  it('shows a caller only their own subscriptions, and accepts only org units within the access scope (I7)', async () => {
    await leaderOfP2.post('/api/v1/subscriptions').send(wanted).expect(404);
    const mine = await listed(leader);
    expect(await listed(leaderOfP2)).toEqual([]);
    await leaderOfP2.delete(`/api/v1/subscriptions/${mine[0]!.id}`).expect(404);
    const administrator = dashboard.http(await dashboard.key({ rights: ['administer'], orgUnit: 'P2' }));
    expect(await listed(administrator)).toEqual([]);
    await administrator.delete(`/api/v1/subscriptions/${mine[0]!.id}`).expect(404);
  });
});
