import type { Caller } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { startLadderDashboard, type LadderDashboard } from '../../../../test/support/ladder-dashboard-app.js';
import { ladder } from '../../../../test/support/ladder-factory.js';

let dashboard: LadderDashboard;
let clerk: Caller;

beforeAll(async () => {
  dashboard = await startLadderDashboard([ladder({ id: 'sixty-one', enter: 61 })]);
  const rights = ['read', 'events:write'] as const;
  clerk = dashboard.http(await dashboard.key({ rights, source: '/office' }));
});
afterAll(() => dashboard.close());

let ids = 0;
const event = (type: string, more: object): object => ({
  specversion: '1.0',
  id: `preview-${ids++}`,
  source: '/office',
  type: `vn.thang.${type}.v1`,
  time: '2025-09-01T03:00:00Z',
  orgunit: 'P1',
  ...more,
});
const digitized = (subject: string, data: object = { process: 'full' }): object =>
  event('service.digitized', { subject, data });

interface Preview {
  errors: { index: number; pointer: string; code: string; detail: string }[];
  measured: boolean;
  entities: { subject: string; before: string[] | null; after: string[] }[];
  tracks: { orgUnit: { code: string }; framework: string; falls: boolean }[];
  kpis: { orgUnit: { code: string }; kpi: string; from: number; to: number }[];
  figures: { measure: string; amount: number }[];
  warnings: { index: number; code: string }[];
  harms: boolean;
  withoutEffect: boolean;
}

async function preview(events: object[], by = clerk, language = 'en'): Promise<Preview> {
  const { body } = await by
    .post('/api/v1/events/preview')
    .set('accept-language', language)
    .send({ events })
    .expect(200);
  return body as Preview;
}

describe('POST /events/preview', () => {
  it('answers which entity, KPIs and stages would change, of the org unit and of those above', async () => {
    const found = await preview([digitized('service/P1-7')]);
    expect(found).toMatchObject({ errors: [], measured: true, harms: false, withoutEffect: false });
    expect(found.entities).toMatchObject([
      { subject: 'service/P1-7', before: ['offered'], after: ['offered', 'full process'] },
    ]);
    expect(found.kpis).toContainEqual(
      expect.objectContaining({
        orgUnit: expect.objectContaining({ code: 'P1' }) as object,
        from: 60,
        to: 70,
      }),
    );
    expect(found.tracks).toMatchObject([
      { framework: 'sixty-one', before: null, after: { level: 1 }, falls: false },
    ]);
    expect(found.figures).toContainEqual(
      expect.objectContaining({ measure: 'services.fullProcess', amount: 1 }),
    );
  });

  it('counts events of one request together: a service is registered and digitized in one go', async () => {
    const registered = event('service.registered', { subject: 'service/new', data: { name: 'Mới' } });
    const alone = await preview([digitized('service/new')]);
    expect(alone).toMatchObject({ warnings: [{ index: 0, code: 'service-not-counted' }] });
    const together = await preview([registered, digitized('service/new')]);
    expect(together.warnings).toEqual([]);
    expect(together.entities).toMatchObject([
      { subject: 'service/new', name: 'Mới', before: null, after: ['offered', 'full process'] },
    ]);
  });

  it('names all that the recorder would refuse at once, in the language of the request', async () => {
    const wrong = digitized('dataset/x', { process: 'half', speed: 1 });
    const { errors, measured } = await preview([wrong], clerk, 'vi');
    expect(measured).toBe(false);
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/subject', 'bad-format'],
        ['/data/process', 'not-one-of'],
        ['/data/speed', 'unknown-field'],
      ]),
    );
    expect(errors.find(({ pointer }) => pointer === '/data/process')?.detail).toContain(
      'một trong các giá trị',
    );
  });

  it('refuses what the caller may not record: another source, an org unit outside its scope', async () => {
    const foreign = { ...digitized('service/P1-7'), source: '/elsewhere' };
    expect((await preview([foreign])).errors).toMatchObject([
      { pointer: '/source', code: 'source-not-allowed' },
    ]);
    const key = await dashboard.key({ rights: ['read', 'events:write'], orgUnit: 'P2' });
    const outside = await preview([digitized('service/P1-7')], dashboard.http(key));
    expect(outside.errors).toMatchObject([{ pointer: '/orgunit', code: 'outside-scope' }]);
    await dashboard
      .http(await dashboard.key())
      .post('/api/v1/events/preview')
      .send({ events: [foreign] })
      .expect(403);
  });

  it('says that an event that repeats what is known has no effect', async () => {
    const service = (await preview([digitized('service/P1-0')])).withoutEffect;
    expect(service).toBe(true);
  });

  it('answers for corrections and retractions, and says that a stage would fall', async () => {
    await dashboard.append(digitized('service/P1-8') as Parameters<typeof dashboard.append>[0]);
    await dashboard.project();
    const recorded = `preview-${ids - 1}`;
    const corrected = { ...digitized('service/P1-8', { process: 'partial' }), corrects: recorded };
    const retracted = event('event.retracted', {
      orgunit: undefined,
      data: { source: '/office', id: recorded, reason: 'x' },
    });
    for (const [amendment, after] of [
      [corrected, ['offered', 'partial']],
      [retracted, ['offered']],
    ] as const) {
      const found = await preview([amendment]);
      expect(found).toMatchObject({ errors: [], measured: true, harms: true });
      expect(found.entities).toMatchObject([{ before: ['offered', 'full process'], after }]);
      expect(found.tracks).toMatchObject([{ framework: 'sixty-one', falls: true }]);
    }
    expect((await preview([{ ...corrected, corrects: 'never' }])).errors).toMatchObject([
      { pointer: '/corrects', code: 'target-unknown' },
    ]);
  });

  it('names a new org unit, and stores nothing of any preview', async () => {
    const established = event('org-unit.established', {
      orgunit: undefined,
      subject: 'org-unit/NEW',
      data: { name: 'Mới', level: 'province' },
    });
    const administrator = dashboard.http(await dashboard.key({ rights: ['administer'] }));
    expect(await preview([established], administrator)).toMatchObject({
      errors: [],
      measured: true,
      withoutEffect: false,
      harms: false,
      tree: { established: [{ code: 'NEW', name: 'Mới' }], moved: [], ended: [] },
    });
    const { rows } = await dashboard.database.query<{ count: number }>(
      "select count(*)::int as count from event_log.events where subject in ('org-unit/NEW', 'service/new')",
    );
    expect(rows[0]?.count).toBe(0);
  });

  describe('of a change of the tree', () => {
    const about = (code: string, action: string, data: object): object =>
      event(`org-unit.${action}`, { orgunit: undefined, subject: `org-unit/${code}`, data });
    const tree = async (...events: object[]): Promise<Record<string, unknown>> => {
      const administrator = dashboard.http(await dashboard.key({ rights: ['administer'] }));
      const found = await preview(events, administrator);
      expect(found.errors).toEqual([]);
      return (found as unknown as { tree: Record<string, unknown> }).tree;
    };

    it('says which org unit moves from where to where, and who is counted anew', async () => {
      await dashboard.append(
        established('REGION', 'VN') as Parameters<typeof dashboard.append>[0],
        established('P1.1', 'P1') as Parameters<typeof dashboard.append>[0],
      );
      expect(await tree(about('P1', 'moved', { parent: 'REGION' }))).toMatchObject({
        moved: [{ code: 'P1', from: { code: 'VN' }, to: { code: 'REGION' } }],
        ended: [],
        below: 1,
        recounted: [{ code: 'REGION' }],
        withoutEffect: false,
      });
    });

    it('says what a merger ends, and counts persons, keys and subscriptions of the org unit', async () => {
      const administrator = dashboard.http(await dashboard.key({ rights: ['administer'] }));
      await dashboard.key({ rights: ['read'], orgUnit: 'P1.1' });
      const channel = { kind: 'email', to: 'an@mail.example' };
      await administrator
        .post('/api/v1/subscriptions')
        .send({ orgUnit: 'P1', channel, language: 'vi' })
        .expect(201);
      const events = [about('P1', 'merged', { into: 'P2' })];
      expect(await tree(...events)).toMatchObject({
        ended: [{ code: 'P1', status: 'merged', successors: [{ code: 'P2' }] }],
        moved: [],
        below: 1,
        recounted: [{ code: 'P2' }],
        keys: 1,
        subscriptions: 1,
        persons: 0,
      });
      const found = await preview(events, administrator);
      expect(found.harms).toBe(true);
      // All four services of P2 and seven of the ten of P1 are full-process.
      expect(found.kpis).toContainEqual(
        expect.objectContaining({
          orgUnit: expect.objectContaining({ code: 'P2' }) as object,
          from: 100,
          to: expect.closeTo((100 * 11) / 14, 1) as number,
        }),
      );
      expect(found.kpis.map(({ orgUnit }) => orgUnit.code)).not.toContain('P1');
    });

    it('says that nothing would change', async () => {
      expect(await tree(about('P1', 'moved', { parent: 'VN' }))).toMatchObject({
        moved: [],
        recounted: [],
        withoutEffect: true,
      });
    });
  });
});
