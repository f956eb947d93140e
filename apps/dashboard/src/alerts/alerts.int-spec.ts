import { rulesSchema } from '#alerting/domain';
import { alertRule } from '../../../../test/support/alert-rule-factory.js';
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
    rules: [
      alertRule('stage-advanced'),
      alertRule('stage-regressed', { severity: 'critical' }),
      alertRule('stage-advanced', { id: 'source-silent', when: { check: ['source-silent'] } }),
    ],
  });
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
  leader = dashboard.http(await dashboard.key({ ...everything, name: 'Leader' }));
  leaderOfP2 = dashboard.http(await dashboard.key({ ...everything, name: 'Leader of P2', orgUnit: 'P2' }));
  await leader.post('/api/v1/subscriptions').send(wanted).expect(201);
  await alerting.write(
    announcement({ orgUnit: 'P1' }),
    announcement({
      orgUnit: 'P2',
      kind: 'stage-regressed',
      data: { from: { level: 2, id: 's2' }, to: { level: 1, id: 's1' } },
    }),
    announcement({ orgUnit: 'VN' }),
  );
  await alerting.notify();
  await alerting.deliver();
});
afterAll(async () => {
  await alerting.close();
  await dashboard.close();
});

interface Listed {
  items: { id: string; orgUnit: { code: string } }[];
  next: string | null;
}

async function alerts(caller: Caller, query = ''): Promise<Listed['items']> {
  return ((await caller.get(`/api/v1/alerts${query}`).expect(200)).body as Listed).items;
}
const unitsOf = (items: Listed['items']): string[] => items.map(({ orgUnit }) => orgUnit.code);

describe('GET /alerts', () => {
  it('returns the change, the evidence and the notified people, in the requested language', async () => {
    const { body } = await leader.get('/api/v1/alerts?orgUnit=P1').set('accept-language', 'en').expect(200);
    expect((body as Listed).items).toEqual([
      expect.objectContaining({
        rule: 'stage-advanced',
        kind: 'stage-advanced',
        severity: 'info',
        state: 'firing',
        orgUnit: { code: 'P1', name: 'P1' },
        framework: { id: 'service-levels', name: 'service-levels' },
        stage: { from: { level: 1, id: 's1', name: 's1' }, to: { level: 2, id: 's2', name: 's2' } },
        title: 'P1 reached stage 2 (s2)',
        text: expect.stringContaining('2 September 2025') as string,
        day: '2025-09-02',
        firedAt: expect.stringMatching(/Z$/) as string,
        acknowledgedAt: null,
        endedAt: null,
        causes: ['new'],
        events: { count: 0, positions: [] },
        ended: null,
        replaces: [],
        replacedBy: null,
        suppressed: null,
        kpis: [],
        gathers: null,
        next: { level: 3, id: 's3', name: 's3', unmet: [], bottleneck: null },
        deliveries: [
          expect.objectContaining({ channel: 'email', state: 'parked', reason: 'no-mail-server' }),
        ],
      }),
    ]);
  });

  it('returns the newest alerts first, in pages', async () => {
    expect(unitsOf(await alerts(leader))).toEqual(['VN', 'P2', 'P1']);
    const first = (await leader.get('/api/v1/alerts?limit=2').expect(200)).body as Listed;
    expect(unitsOf(first.items)).toEqual(['VN', 'P2']);
    expect(unitsOf(await alerts(leader, `?limit=2&cursor=${first.next}`))).toEqual(['P1']);
  });

  it('filters by state and time', async () => {
    expect(await alerts(leader, '?state=resolved')).toEqual([]);
    expect(await alerts(leader, '?since=2199-01-01T00:00:00Z')).toEqual([]);
    expect(unitsOf(await alerts(leader, '?since=2025-01-01T00:00:00%2B07:00&state=firing'))).toHaveLength(3);
  });

  it('shows a caller only the alerts of their own subtree (I7)', async () => {
    expect(unitsOf(await alerts(leaderOfP2))).toEqual(['P2']);
    await leaderOfP2.get('/api/v1/alerts?orgUnit=P1').expect(404);
    await leaderOfP2.get('/api/v1/alerts?orgUnit=VN').expect(404);
  });

  it.each(['state=new', 'since=yesterday', 'limit=501', 'cursor=zzz'])('refuses ?%s', async (query) => {
    await leader.get(`/api/v1/alerts?${query}`).expect(400);
  });
});

describe('GET /alerts/{id}', () => {
  it('returns one alert to callers who may see its org unit (I7)', async () => {
    const [alert] = await alerts(leader, '?orgUnit=P1');
    const { body } = await leader.get(`/api/v1/alerts/${alert!.id}`).set('accept-language', 'vi').expect(200);
    expect(body).toEqual(alert);
    await leaderOfP2.get(`/api/v1/alerts/${alert!.id}`).expect(404);
    await leader.get('/api/v1/alerts/999-stage').expect(404);
  });
});

describe('POST /alerts/{id}/acknowledge', () => {
  it('acknowledges an alert once, and returns who did', async () => {
    const [alert] = await alerts(leader, '?orgUnit=P1');
    const first = await leader.post(`/api/v1/alerts/${alert!.id}/acknowledge`).expect(200);
    expect(first.body).toMatchObject({ id: alert!.id, state: 'acknowledged', acknowledgedBy: 'Leader' });
    const other = dashboard.http(await dashboard.key({ ...everything, name: 'Somebody else' }));
    const again = await other.post(`/api/v1/alerts/${alert!.id}/acknowledge`).expect(200);
    expect(again.body).toEqual(first.body);
  });

  it('answers 404 for an alert outside the access scope, and for one that does not exist (I7)', async () => {
    const [alert] = await alerts(leader, '?orgUnit=VN');
    const beyond = await leaderOfP2.post(`/api/v1/alerts/${alert!.id}/acknowledge`).expect(404);
    const none = await leaderOfP2.post('/api/v1/alerts/999-stage/acknowledge').expect(404);
    expect(beyond.body).toEqual(none.body);
    expect((await alerts(leader, '?orgUnit=VN'))[0]).toMatchObject({ state: 'firing' });
  });

  it('requires the right alerts:acknowledge', async () => {
    await dashboard
      .http(await dashboard.key())
      .post('/api/v1/alerts/1-stage/acknowledge')
      .expect(403);
  });
});

describe('the life of an alert over the API', () => {
  const unit = 'C1';
  const day = announcement().day;
  const all = async (query = ''): Promise<Record<string, unknown>[]> =>
    (await alerts(leader, `?orgUnit=${unit}${query}`)) as unknown as Record<string, unknown>[];

  beforeAll(async () => {
    await dashboard.append(established(unit, 'VN'));
    await alerting.write(
      announcement({ orgUnit: unit, kind: 'stage-regressed' }),
      announcement({ orgUnit: unit, data: { from: stageRef(2), to: stageRef(3) } }),
    );
    await alerting.notify();
  });

  it('shows by default the alerts that hold, and with state=any also what they replaced', async () => {
    expect(await all()).toMatchObject([{ state: 'firing', kind: 'stage-advanced' }]);
    const [newer, older] = await all('&state=any');
    expect(older).toMatchObject({ state: 'replaced', replacedBy: newer!['id'] });
    expect(newer).toMatchObject({ replaces: [older!['id']] });
  });

  it('shows a caller who asks what changed since an instant also what ended', async () => {
    const states = (await all('&since=2020-01-01T00:00:00Z')).map(({ state }) => state);
    expect(states).toEqual(['firing', 'replaced']);
  });

  it('shows a withdrawn alert with reason, causes and events, and the share of withdrawn alerts', async () => {
    await alerting.write(
      announcement({
        orgUnit: unit,
        kind: 'withdrawn',
        data: {
          from: stageRef(3),
          to: stageRef(2),
          causes: ['retracted'],
          events: { count: 1, positions: [77] },
          withdraws: { kind: 'stage-advanced', day },
          reason: 'typed twice',
        },
      }),
    );
    await alerting.notify();
    expect(await all()).toEqual([]);
    const { body } = await leader.get(`/api/v1/alerts?orgUnit=${unit}&state=withdrawn`).expect(200);
    expect(body).toMatchObject({
      items: [
        {
          state: 'withdrawn',
          withdrawnReason: 'typed twice',
          ended: { causes: ['retracted'], events: { count: 1, positions: ['77'] } },
        },
      ],
      withdrawn: { count: 1, of: 2, days: 365 },
    });
  });
});

describe('GET /rules/schema', () => {
  it('returns the JSON Schema of alert rules', async () => {
    const { body } = await leader.get('/api/v1/rules/schema').expect(200);
    expect(body).toEqual(rulesSchema);
  });
});

describe('GET /alerts about a source that is silent about several org units', () => {
  const silent = (orgUnit: string, of: object = {}) =>
    announcement({
      ...{ orgUnit, framework: null, edition: null, track: null, kind: 'check-fired' },
      data: {
        item: { id: 'source-silent /portal' },
        check: { kind: 'source-silent', source: '/portal', count: 1, ...of },
      },
    });
  const silences = async (caller: Caller, query: string) =>
    (await alerts(caller, query)) as (Listed['items'][number] & { kind: string; gathers: number | null })[];
  const about = async (caller: Caller, query = ''): Promise<[string, number | null][]> =>
    (await silences(caller, query)).flatMap(({ kind, orgUnit, gathers }) =>
      kind === 'check-fired' ? [[orgUnit.code, gathers]] : [],
    );

  it('shows one alert above them, from which the single ones are listed', async () => {
    await alerting.write(
      silent('VN', { count: 2, orgUnits: ['P1', 'P2'] }),
      silent('P1', { within: 'VN' }),
      silent('P2', { within: 'VN' }),
    );
    await alerting.notify();
    expect(await about(leader)).toEqual([['VN', 2]]);
    const [gathering] = await silences(leader, '');
    const single = [
      ['P2', null],
      ['P1', null],
    ];
    expect(await about(leader, `?within=${gathering!.id}`)).toEqual(single);
    expect(await about(leader, '?state=firing')).toEqual([...single, ['VN', 2]]);
    await leaderOfP2.get(`/api/v1/alerts?within=${gathering!.id}`).expect(404);
  });

  it('shows the single one to those who do not see the alert above', async () => {
    expect(await about(leaderOfP2)).toEqual([['P2', null]]);
    expect(await about(leader, '?orgUnit=P2')).toEqual([['P2', null]]);
  });
});
