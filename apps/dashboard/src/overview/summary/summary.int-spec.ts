import {
  addPerson,
  as,
  browserOf,
  PASSWORD,
  type SignedInBrowser,
} from '../../../../../test/support/sign-in-fixture.js';
import { cloudEvent, established } from '../../../../../test/support/cloud-event-factory.js';
import type { Caller } from '../../../../../test/support/dashboard-app.js';
import {
  inEnglish,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../../test/support/ladder-dashboard-app.js';
import type { OverviewSummaryResponse } from './summary.response.js';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard();
  ({ leader, leaderOfP2 } = dashboard);
});
afterAll(() => dashboard.close());

const SUMMARY = '/api/v1/overview/summary';

async function summary(caller: Caller, query = '', language = 'vi'): Promise<OverviewSummaryResponse> {
  const { body } = await caller.get(`${SUMMARY}${query}`).set('accept-language', language).expect(200);
  return body as OverviewSummaryResponse;
}

describe('GET /overview/summary', () => {
  it('says in one sentence where an org unit stands, what is missing, what moved and how new it is', async () => {
    expect((await summary(leader, '?root=P1')).sentence).toBe(
      'Tỉnh P1: giai đoạn 1/2, còn thiếu 2 dịch vụ toàn trình để lên giai đoạn 2; ' +
        'giai đoạn không đổi trong 7 ngày qua; số liệu đến 05/08.',
    );
    expect((await summary(leader, '?root=P1', 'en')).sentence).toMatch(
      /^Province P1: stage 1 of 2, 2 more .*full-process.* for stage 2; stage unchanged for 7 days; data until 5 Aug\.$/,
    );
  });

  it('speaks of those below where the org unit itself is not assessed', async () => {
    expect((await summary(leader, '?root=VN')).sentence).toBe(
      'Tỉnh VN: 1/3 đơn vị ở giai đoạn 2, gần nhất là Tỉnh P1: còn thiếu 2 dịch vụ toàn trình ' +
        'để lên giai đoạn 2; 7 ngày qua không đơn vị nào đổi giai đoạn; số liệu đến 05/08.',
    );
  });

  it('says since when there are no new data, and never calls a silent org unit fresh', async () => {
    const { sentence, late } = await summary(leaderOfP2, '?root=P2&asOf=2025-09-02');
    expect(sentence).toBe(
      'Tỉnh P2: giai đoạn 2/2, đã ở mức cao nhất; giai đoạn không đổi trong 7 ngày qua; ' +
        'chưa có số liệu mới từ 01/02.',
    );
    expect(late).toMatchObject({ silent: 1, units: 1, freshness: { silentSince: '2025-05-03' } });
  });

  it('gives four figures about the same scope', async () => {
    const { where, moved, missing, late, ...about } = await summary(leader, '?root=VN');
    expect(about).toMatchObject({
      root: { code: 'VN' },
      framework: { id: 'test-ladder', edition: '1' },
      track: { id: 'ladder', kind: 'ladder', top: 2 },
      asOf: '2025-09-02',
      ended: null,
    });
    expect(where).toMatchObject({ measured: false, stage: null, byLevel: [0, 1, 1], unknown: 1 });
    expect(moved).toMatchObject({ lookedAt: null, up: 0, down: 0, upInWeek: 0, downInWeek: 0, items: [] });
    expect(missing).toMatchObject({
      orgUnit: { code: 'P1' },
      next: { level: 2 },
      first: { kpi: 'full-process-share', missing: { count: 2 } },
      others: 0,
    });
    expect(late).toMatchObject({
      silent: 2,
      units: 3,
      silentUnits: [
        { orgUnit: { code: 'P3' }, lastHeard: null },
        { orgUnit: { code: 'P2' }, lastHeard: '2025-02-01' },
      ],
      lateMilestones: 0,
      silentSources: 1,
      longestSilentSource: { orgUnit: { code: 'P2' }, lastHeard: '2025-02-01', days: 213 },
    });
  });

  it('names the movement inside a stage where no stage changed, of the org unit or of one below it', async () => {
    const inner = {
      orgUnit: { code: 'P1' },
      since: '2025-07-31',
      direction: 'up',
      criterion: {
        ...{ kpi: 'full-process-share', unit: 'percent', threshold: 80, from: 50, to: 60 },
        missing: { from: 3, to: 2 },
        next: { level: 2 },
      },
      reached: null,
    };
    const ofWeekOf = async (day: string, root: string) =>
      (await summary(leader, `?root=${root}&asOf=${day}`)).moved;
    expect(await ofWeekOf('2025-08-07', 'P1')).toMatchObject({ up: 0, down: 0, inner });
    expect(await ofWeekOf('2025-08-07', 'VN')).toMatchObject({ inner });
    expect(await ofWeekOf('2025-08-20', 'P1')).toMatchObject({ inner: null });
    // On that day it reached stage 1: the journal names that movement.
    expect(await ofWeekOf('2025-07-07', 'P1')).toMatchObject({ inner: null });
  });

  it('counts late milestones of the org units below, the latest first', async () => {
    const plan = (code: string, due: string) =>
      cloudEvent('milestone.planned', {
        ...{ orgunit: 'P3', subject: `milestone/${code}`, time: '2025-06-01T00:00:00Z' },
        data: { title: { vi: `Mốc ${code}` }, due },
      });
    await dashboard.append(plan('a', '2025-08-29'), plan('b', '2025-07-01'), plan('c', '2025-12-31'));
    await dashboard.project();
    const { late } = await summary(leader, '?root=VN');
    expect(late).toMatchObject({
      lateMilestones: 2,
      milestones: [
        { orgUnit: { code: 'P3' }, title: 'Mốc b', due: '2025-07-01' },
        { title: 'Mốc a', workingDaysLate: 2 },
      ],
    });
  });

  it('begins with the first tree that the caller sees, and with the day of the last fact where none is expected', async () => {
    expect(await summary(leader)).toMatchObject({ root: { code: 'VN' }, framework: { id: 'test-ladder' } });
    expect(await summary(leaderOfP2)).toMatchObject({
      root: { code: 'P2' },
      asOf: '2025-02-01',
      ended: '2025-02-01',
    });
  });

  it('shows only org units within the access scope (I7)', async () => {
    await leaderOfP2.get(`${SUMMARY}?root=VN`).expect(404);
    await leader.get(`${SUMMARY}?root=nowhere`).expect(404);
    await leader.get(`${SUMMARY}?framework=nothing`).expect(404);
    await leader.get(`${SUMMARY}?since=yesterday`).expect(400);
  });
});

describe('what moved since the last look', () => {
  let chairman: SignedInBrowser;
  const http = () => dashboard.http();
  const look = async (query = '?root=VN') => {
    const { body } = await as(http().get(`${SUMMARY}${query}`), chairman).expect(200);
    const { moved, sentence, journalPosition } = body as OverviewSummaryResponse;
    return { ...moved!, sentence, seen: Number(journalPosition) };
  };
  const keep = (body: object) => as(http().patch('/api/v1/account/overview'), chairman).send(body);
  const age = (minutes: number) =>
    dashboard.database.query(
      `update identity.kept_overviews set looked_at = looked_at - make_interval(mins => $1)`,
      [minutes],
    );
  const process = async (kind: 'partial' | 'full', ...services: number[]) => {
    await dashboard.append(
      ...services.map((service) =>
        cloudEvent('service.digitized', {
          ...{ orgunit: 'P1', subject: `service/P1-${service}`, time: '2025-09-01T03:00:00Z' },
          data: { process: kind },
        }),
      ),
    );
    await dashboard.project();
  };

  beforeAll(async () => {
    await addPerson(dashboard, 'chairman@hue.gov.vn');
    const signIn = { email: 'chairman@hue.gov.vn', password: PASSWORD };
    chairman = browserOf(await http().post('/api/v1/session').send(signIn).expect(201));
  });

  it('is what moved in seven days for someone who looks for the first time', async () => {
    expect(await look()).toMatchObject({ lookedAt: null, up: 0, down: 0 });
    await keep({ seen: (await look()).seen }).expect(204);
  });

  it('counts the org units that fell since then, on any device, and keeps the news for one look', async () => {
    await age(60);
    await process('partial', 0, 1);
    const fallen = await look();
    expect(fallen).toMatchObject({
      down: 1,
      up: 0,
      downInWeek: 1,
      items: [{ orgUnit: { code: 'P1' }, direction: 'down', from: { level: 1 }, to: null }],
    });
    expect(fallen.lookedAt).not.toBeNull();
    expect(fallen.sentence).toContain('1 đơn vị xuống giai đoạn trong 7 ngày qua');
    await keep({ seen: fallen.seen }).expect(204);
    expect(await look()).toMatchObject({ down: 1 });
    await age(60);
    expect(await look()).toMatchObject({ down: 0, up: 0, downInWeek: 1 });
  });

  it('agrees with the stage that is shown, also when an org unit is back where it was', async () => {
    await keep({ seen: (await look()).seen }).expect(204);
    await age(60);
    await process('full', 0, 1);
    expect(await look()).toMatchObject({ up: 1, items: [{ to: { level: 1 } }], upInWeek: 0, downInWeek: 0 });
    expect(await look('?root=P1')).toMatchObject({ up: 1 });
    const { where } = await summary(leader, '?root=P1');
    expect(where).toMatchObject({ measured: true, stage: { level: 1 } });
  });

  it('shows the same steps in the course of the org unit over twelve months', async () => {
    const query = '?framework=test-ladder&track=ladder&root=VN';
    const { body } = await leader.get(`/api/v1/overview/courses${query}`).expect(200);
    expect(body).toMatchObject({ from: '2024-09-02', until: '2025-09-02' });
    const { items } = body as { items: { orgUnit: string; steps: { level: number }[] }[] };
    const ofP1 = items.find(({ orgUnit }) => orgUnit === 'P1');
    expect(ofP1?.steps.map(({ level }) => level)).toEqual([1, 0, 1]);
    await leaderOfP2.get(`/api/v1/overview/courses${query}`).expect(404);
    await leader.get('/api/v1/overview/courses?framework=test-ladder').expect(400);
  });

  it('counts from the position that a key names, for keys keep nothing', async () => {
    expect((await summary(leader, '?root=VN&since=0')).moved).toMatchObject({ up: 0, down: 0 });
    expect((await summary(leader, '?root=VN')).moved?.lookedAt).toBeNull();
    const refused = await leader.patch('/api/v1/account/overview').send({ seen: 1 }).expect(409);
    expect(refused.body).toMatchObject({ code: 'no-account' });
  });

  it('begins with what the person chose, on every device', async () => {
    await keep({ shown: { root: 'P2', framework: 'test-ladder', track: 'ladder' } }).expect(204);
    const { body } = await as(http().get(SUMMARY), chairman).expect(200);
    expect(body).toMatchObject({ root: { code: 'P2' }, framework: { id: 'test-ladder' } });
    expect(await summary(leader)).toMatchObject({ root: { code: 'VN' } });
    await keep({ shown: { root: 3 } }).expect(400);
  });
});

it('answers in the language that is asked for', async () => {
  const { body } = await inEnglish(leader, '/overview/summary?root=VN').expect(200);
  expect((body as OverviewSummaryResponse).root.name).toBe('Province VN');
});

it('begins with the tree that has facts for the framework that is asked for', async () => {
  await dashboard.append(established('AA', undefined, { level: 'province' }));
  await dashboard.project();
  expect((await summary(leader)).root.code).toBe('AA');
  expect((await summary(leader)).insteadOf).toBeNull();
  expect(await summary(leader, '?framework=test-ladder')).toMatchObject({
    ...{ root: { code: 'VN' }, insteadOf: { code: 'AA' } },
  });
});
