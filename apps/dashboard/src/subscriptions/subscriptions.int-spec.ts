import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { signInPerson } from '../../../../test/support/signed-in-person.js';
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

  it('sends mail to the own address of a person who names none, and asks a key for one', async () => {
    const { person, caller } = await signInPerson(dashboard.app, { email: 'an@p1.example' });
    const unaddressed = { ...wanted, channel: { kind: 'email' } };
    const { body } = await caller.post('/api/v1/subscriptions').send(unaddressed).expect(201);
    expect(body).toMatchObject({ owner: person.id, channel: { kind: 'email', to: 'an@p1.example' } });
    await leader.post('/api/v1/subscriptions').send(unaddressed).expect(400);
  });

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

  describe('/{id}', () => {
    const channel = { kind: 'webhook', url: 'https://93.184.216.34/hook' };
    const create = async (overrides: object = {}): Promise<string> => {
      const body = { ...wanted, channel, ...overrides };
      return ((await leader.post('/api/v1/subscriptions').send(body).expect(201)).body as { id: string }).id;
    };

    it('is changed by a JSON merge patch, and says whether it is notified', async () => {
      const path = `/api/v1/subscriptions/${await create()}`;
      const patch = JSON.stringify({ severity: 'critical', channel: { url: 'https://93.184.216.34/next' } });
      const changed = await leader
        .patch(path)
        .set('content-type', 'application/merge-patch+json')
        .send(patch)
        .expect(200);
      expect(changed.body).toMatchObject({
        severity: 'critical',
        orgUnit: 'P1',
        channel: { kind: 'webhook', url: 'https://93.184.216.34/next' },
        paused: false,
        state: 'active',
        stateReason: null,
        stateSince: null,
        oldSecretEndsAt: null,
      });
      await leader.patch(path).send({ paused: true }).expect(200);
      expect((await leader.get(path).expect(200)).body).toMatchObject({
        paused: true,
        state: 'paused',
        stateReason: 'requested',
        stateSince: expect.stringMatching(/Z$/) as string,
      });
      await leader.patch(path).send({ paused: false }).expect(200);
      expect((await leader.get(path).expect(200)).body).toMatchObject({ state: 'active' });
    });

    it.each([
      ['another kind of channel', { channel: { kind: 'email' } }, '/channel/kind', 'fixed'],
      ['a secret', { channel: { secret: 'whsec_x' } }, '/channel/secret', 'use-rotation'],
      ['a private address', { channel: { url: 'http://10.0.0.1/' } }, '/channel/url', 'private-address'],
      ['no language', { language: null }, '/language', 'unknown-language'],
      ['another owner, without being an administrator', { owner: 'x' }, '/owner', 'administrators-only'],
      ['an unknown member', { pause: true }, '/pause', 'unknown'],
    ])('refuses a change to %s', async (_, patch, pointer, code) => {
      const path = `/api/v1/subscriptions/${await create()}`;
      const { body } = await leader.patch(path).send(patch).expect(400);
      expect((body as { errors: unknown[] }).errors).toEqual([expect.objectContaining({ pointer, code })]);
    });

    it('shows the new secret once when it is rotated, and when the old one ends', async () => {
      const path = `/api/v1/subscriptions/${await create()}`;
      const { body } = await leader.post(`${path}/rotate-secret`).send({ overlapHours: 2 }).expect(200);
      const { secret, oldSecretEndsAt } = body as Record<string, string>;
      expect(secret).toMatch(/^whsec_/);
      const shown = (await leader.get(path).expect(200)).body as Record<string, string>;
      expect(shown['oldSecretEndsAt']).toBe(oldSecretEndsAt);
      expect(JSON.stringify(shown)).not.toContain('whsec_');
      await leader.post(`${path}/rotate-secret`).expect(200);
      await leader.post(`${path}/rotate-secret`).send({ overlapHours: 1_000 }).expect(400);
    });

    it('answers a test with the end of the attempt, and lists it with its attempts', async () => {
      const id = await create({ channel: wanted.channel });
      const { body } = await leader.post(`/api/v1/subscriptions/${id}/test`).expect(200);
      expect(body).toMatchObject({ alert: null, state: 'parked', reason: 'no-mail-server' });
      const list = await leader.get(`/api/v1/subscriptions/${id}/deliveries?limit=1`).expect(200);
      expect(list.body).toMatchObject({
        items: [
          {
            orgUnit: 'P1',
            tries: [
              {
                number: 1,
                delivered: false,
                reason: 'no-mail-server',
                durationMs: expect.any(Number) as number,
                detail: 'no mail server configured',
              },
            ],
          },
        ],
        next: null,
      });
    });

    it('replays a range of positions or of instants, and refuses any other range', async () => {
      const path = `/api/v1/subscriptions/${await create()}/replay`;
      for (const range of [
        { from: 1, to: '9' },
        { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00+07:00' },
      ])
        expect((await leader.post(path).send(range).expect(202)).body).toEqual({
          resent: 0,
          added: 0,
          next: null,
        });
      await leader.post(path).send({ from: 9, to: 1 }).expect(422);
      for (const range of [{ from: 1 }, { from: 1, to: 'now' }, { from: 1, to: '2026-01-01T00:00:00Z' }])
        await leader.post(path).send(range).expect(400);
    });

    it('can be taken over by an administrator when its key has ended', async () => {
      const key = await dashboard.key({ ...everything, name: 'Leaving' });
      const leaving = dashboard.http(key);
      const { body } = await leaving.post('/api/v1/subscriptions').send(wanted).expect(201);
      const { id, owner } = body as { id: string; owner: string };
      const administrator = dashboard.http(await dashboard.key({ rights: ['administer'], name: 'Head' }));
      await administrator.delete(`/api/v1/api-keys/${owner}`).expect(204);
      const shown = await administrator.get(`/api/v1/subscriptions/${id}`).expect(200);
      expect(shown.body).toMatchObject({ state: 'disabled', stateReason: 'key-ended' });
      const keys = (await administrator.get('/api/v1/api-keys').expect(200)).body as {
        items: { id: string; name: string }[];
      };
      const heir = keys.items.find(({ name }) => name === 'Leader')!.id;
      const given = await administrator
        .patch(`/api/v1/subscriptions/${id}`)
        .send({ owner: heir })
        .expect(200);
      expect(given.body).toMatchObject({ owner: heir, state: 'active' });
      expect((await listed(leader)).map((each) => each.id)).toContain(id);
    });

    it('is hidden from other keys in every route (I7)', async () => {
      const path = `/api/v1/subscriptions/${await create()}`;
      await leaderOfP2.get(path).expect(404);
      await leaderOfP2.get(`${path}/deliveries`).expect(404);
      await leaderOfP2.patch(path).send({ paused: true }).expect(404);
      await leaderOfP2.post(`${path}/rotate-secret`).send({}).expect(404);
      await leaderOfP2.post(`${path}/test`).expect(404);
      await leaderOfP2.post(`${path}/replay`).send({ from: 1, to: 2 }).expect(404);
    });
  });
});
