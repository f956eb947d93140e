import { announcement, stageRef } from '../../../../test/support/journal-entry-factory.js';
import { AlertingFixture } from '../../../../test/support/alerting-fixture.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';

let dashboard: DashboardApp;
let alerting: AlertingFixture;
let leader: Caller;
let leaderOfP2: Caller;

const everything = { rights: ['read', 'alerts:acknowledge', 'subscriptions:write'] as const };
const wanted = { orgUnit: 'P1', channel: { kind: 'email', to: 'leader@example.org' }, language: 'vi' };

beforeAll(async () => {
  dashboard = await startDashboard();
  alerting = new AlertingFixture(dashboard.database, {
    tuning: { backoff: { attempts: 1, firstMs: 1, maxMs: 1 } },
  });
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
  leader = dashboard.http(await dashboard.key({ ...everything, name: 'Leader' }));
  leaderOfP2 = dashboard.http(await dashboard.key({ ...everything, name: 'Leader of P2', orgUnit: 'P2' }));
  await leader.post('/api/v1/subscriptions').send(wanted).expect(201);
  await alerting.write(announcement({ orgUnit: 'P1' }));
  await alerting.notify();
  await alerting.deliver();
});
afterAll(async () => {
  await alerting.close();
  await dashboard.close();
});

describe('/deliveries', () => {
  const deadLettered = async (caller: Caller): Promise<{ id: string }[]> =>
    ((await caller.get('/api/v1/deliveries?state=parked').expect(200)).body as { items: { id: string }[] })
      .items;

  it('lists dead-lettered messages, and sends them again on demand', async () => {
    const [delivery] = await deadLettered(leader);
    expect(delivery).toMatchObject({
      orgUnit: 'P1',
      channel: 'email',
      attempts: 1,
      title: expect.any(String) as string,
    });
    const retried = await leader.post(`/api/v1/deliveries/${delivery!.id}/retry`).expect(200);
    expect(retried.body).toMatchObject({ id: delivery!.id, state: 'pending' });
    const again = await leader.post(`/api/v1/deliveries/${delivery!.id}/retry`).expect(409);
    expect(again.body).toMatchObject({ code: 'delivery-not-parked' });
    await alerting.deliver();
    expect(await deadLettered(leader)).toHaveLength(1);
  });

  it('shows only messages within the access scope (I7)', async () => {
    expect(await deadLettered(leaderOfP2)).toEqual([]);
    const [delivery] = await deadLettered(leader);
    await leaderOfP2.post(`/api/v1/deliveries/${delivery!.id}/retry`).expect(404);
  });

  it('lists dead-lettered messages by page, each once, the latest first', async () => {
    const channel = { kind: 'webhook', url: 'https://receiver.example.org/' };
    await leader
      .post('/api/v1/subscriptions')
      .send({ ...wanted, channel })
      .expect(201);
    for (const stage of [2, 3]) {
      await alerting.write(announcement({ data: { from: stageRef(stage), to: stageRef(stage + 1) } }));
      await alerting.notify();
      await alerting.deliver();
    }
    const ids = (await deadLettered(leader)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    const read: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor && `&cursor=${cursor}`;
      const { body } = await leader.get(`/api/v1/deliveries?state=parked&limit=1${more}`).expect(200);
      const page = body as { items: { id: string }[]; next: string | null };
      expect(page.items).toHaveLength(1);
      read.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(read).toEqual(ids);
    await leader.get('/api/v1/deliveries?cursor=x').expect(400);
  });

  it('refuses an unknown state', async () => {
    await leader.get('/api/v1/deliveries?state=lost').expect(400);
  });
});
