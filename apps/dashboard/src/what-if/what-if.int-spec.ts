import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { againstPeers, everyKind } from '../../../../test/support/track-kinds-fixture.js';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard([...everyKind, againstPeers]);
  ({ leader, leaderOfP2 } = dashboard);
});
afterAll(() => dashboard.close());

const ask = (path: string, status = 200, caller = leader): Promise<Record<string, unknown>> =>
  answerOf(caller, path, status);

const share = { kpi: 'full-process-share', name: 'Full-process share' };

describe('POST /org-units/{code}/what-if', () => {
  const path = '/api/v1/org-units/P1/what-if';
  const digitized = (service: number, more: object = {}): object => ({
    type: 'vn.thang.service.digitized.v1',
    subject: `service/P1-${service}`,
    data: { process: 'full' },
    ...more,
  });

  it('returns what the events would change, and stores none of them', async () => {
    const { body } = await leader
      .post(path)
      .send({ events: [digitized(6), digitized(7)], framework: 'every-kind' })
      .expect(200);
    expect(body).toMatchObject({
      asOf: '2025-09-02',
      items: [
        {
          framework: 'every-kind',
          before: { tracks: [{ id: 'gates' }, { id: 'quality', score: 7.5 }, {}, {}] },
          after: { kpis: [{ id: share.kpi, value: 80 }, { id: 'full-count', value: 8 }, {}] },
          changes: [
            { kpi: share.kpi, from: 60, to: 80 },
            { kpi: 'full-count', from: 6, to: 8 },
            { kpi: 'half-share', from: 30, to: 40 },
            { track: 'quality', from: 7.5, to: 10 },
            { track: 'things', from: 0.5, to: 1 },
          ],
        },
      ],
    });
    const { items } = await ask('/org-units/P1/maturity?framework=every-kind');
    expect(items).toMatchObject([{ kpis: [{ value: 60 }, {}, {}] }]);
  });

  it('counts work on top of what is recorded, all kinds together, and stores nothing', async () => {
    const changesOf = async (body: object): Promise<unknown[]> => {
      const answer = (await leader.post(path).send(body).expect(200)).body as {
        items: { changes: unknown[] }[];
      };
      return answer.items.flatMap(({ changes }) => changes);
    };
    const work = { measure: 'services.fullProcess', count: 2 };
    const asked = { framework: 'every-kind' };
    expect(await changesOf({ ...asked, work: [work] })).toEqual(
      await changesOf({ ...asked, events: [digitized(6), digitized(7)] }),
    );
    const one = { ...work, count: 1 };
    expect(await changesOf({ ...asked, work: [one, one] })).toEqual(
      await changesOf({ ...asked, work: [work] }),
    );
    expect(await changesOf({ ...asked, work: [one], events: [digitized(6)] })).toEqual(
      await changesOf({ ...asked, work: [work] }),
    );
    expect(await changesOf({ ...asked, work: [{ measure: 'nothing.counts.this', count: 3 }] })).toEqual([]);
  });

  it.each([
    [{}],
    [{ work: [] }],
    [{ work: [{ measure: 'services.fullProcess', count: 0 }] }],
    [{ work: [{ measure: 'services.fullProcess', count: 1.5 }] }],
    [{ work: [{ count: 1 }] }],
  ])('refuses a question without events or countable work: %j', async (body) => {
    await leader.post(path).send(body).expect(400);
  });

  it('answers for every framework unless one is named', async () => {
    const { body } = await leader
      .post(path)
      .send({ events: [digitized(6)] })
      .expect(200);
    const ids = (body as { items: { framework: string }[] }).items.map(({ framework }) => framework);
    expect(ids).toEqual(['test-ladder', 'every-kind', 'against-peers']);
  });

  it.each<[string, object, string, string]>([
    ['an unknown type', { type: 'vn.thang.nothing.v1' }, '/type', 'unknown-type'],
    ['a payload that does not fit', { data: { process: 'half' } }, '/data/process', 'not-one-of'],
    ['another body', { orgunit: 'P2' }, '/orgunit', 'outside-scope'],
    ['an org unit that does not exist', { orgunit: 'ZZ' }, '/orgunit', 'outside-scope'],
    ['a correction of nothing', { corrects: 'nothing' }, '/corrects', 'target-unknown'],
  ])('refuses %s as it would refuse the real entity', async (_, wrong, pointer, code) => {
    const events = [digitized(6), digitized(7, wrong)];
    const { body } = await leader.post(path).send({ events }).expect(422);
    expect(body).toMatchObject({ code: 'events-refused', errors: [{ index: 1, pointer, code }] });
  });

  it("accepts a retraction of the org unit's own event, and hides events of another org unit (I7)", async () => {
    const firstOf = async (code: string): Promise<{ source: string; id: string }> => {
      const evidence = `/org-units/${code}/kpis/full-process-share/evidence?framework=test-ladder&part=numerator`;
      return ((await ask(evidence))['items'] as { source: string; id: string }[])[0]!;
    };
    const retraction = ({ source, id }: { source: string; id: string }): object => {
      return { type: 'vn.thang.event.retracted.v1', source, data: { source, id, reason: 'x' } };
    };
    const own = { events: [retraction(await firstOf('P1'))], framework: 'test-ladder' };
    const { body } = await leader.post(path).send(own).expect(200);
    expect(body).toMatchObject({ items: [{ changes: [{ kpi: 'full-process-share', from: 60, to: 50 }] }] });
    const rejection = async (event: object): Promise<unknown> =>
      (
        await leader
          .post(path)
          .send({ events: [event] })
          .expect(422)
      ).body;
    const foreign = await rejection(retraction(await firstOf('P2')));
    expect(foreign).toMatchObject({ errors: [{ pointer: '/data/id', code: 'target-unknown' }] });
    expect(foreign).toEqual(await rejection(retraction({ source: '/nowhere', id: 'nothing' })));
  });

  it('rejects changes of the tree', async () => {
    const renamed = { type: 'vn.thang.org-unit.renamed.v1', subject: 'org-unit/P1', data: { name: 'X' } };
    const { body } = await leader
      .post(path)
      .send({ events: [renamed] })
      .expect(422);
    expect(body).toMatchObject({ errors: [{ index: 0, code: 'tree-not-supposed' }] });
  });

  it('limits the number and the size of the events', async () => {
    await leader.post(path).send({ events: [] }).expect(400);
    await leader
      .post(path)
      .send({ events: Array.from({ length: 1001 }, () => ({})) })
      .expect(400);
    const long = 'x'.repeat(300_000);
    await leader
      .post(path)
      .send({ events: [{ type: long }] })
      .expect(422);
    await leader
      .post(path)
      .send({ events: [{ type: long.repeat(4) }] })
      .expect(413);
    await leaderOfP2
      .post(path)
      .send({ events: [digitized(6)] })
      .expect(404);
  });
});
