import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { frameworkFrom, kpiYaml } from '../../../../test/support/framework-factory.js';

const flow = { unit: 'percent', window: { months: 12 }, zeroDenominator: 'not-measurable' };
const online = kpiYaml({
  ...flow,
  id: 'online',
  name: { vi: 'Trực tuyến', en: 'Online' },
  numerator: 'dossiers.online',
  denominator: 'dossiers.received',
  driver: 'dossiers.online',
});
const framework = { ...frameworkFrom({ kpis: [kpiYaml(), online] }), hash: 'checked' };
const other = { ...frameworkFrom({ id: 'other-ladder' }), hash: 'other' };

let dashboard: DashboardApp;
let leader: Caller;

function body(code: string, name: string, parent?: string): CloudEvent {
  const data = { name: { vi: name, en: name }, level: 'province', ...(parent ? { parent } : {}) };
  return established(code, parent, { data, time: '2023-01-01T00:00:00Z' });
}

/** Returns a full-process service of an org unit. */
function service(orgunit: string, subject: string): CloudEvent[] {
  const time = '2024-01-10T03:00:00Z';
  return [
    cloudEvent('service.registered', { orgunit, subject, time, data: { name: subject } }),
    cloudEvent('service.digitized', { orgunit, subject, time, data: { process: 'full' } }),
  ];
}

/** Returns services that are not full-process, so that 20 of them leave room between thresholds. */
function plainServices(orgunit: string, count: number): CloudEvent[] {
  return Array.from({ length: count }, (_, index) =>
    cloudEvent('service.registered', {
      orgunit,
      subject: `service/plain-${index}`,
      time: '2024-01-10T03:00:00Z',
      data: { name: `Plain ${index}` },
    }),
  );
}

/** Registers the service again under another name, and then by mistake under a third. */
function renamed(orgunit: string, subject: string, name: object): CloudEvent[] {
  const registration = (data: object, time: string) =>
    cloudEvent('service.registered', { orgunit, subject, time, data: { name: data } });
  const mistaken = registration({ vi: 'Nhầm', en: 'Mistaken' }, '2024-03-01T03:00:00Z');
  return [registration(name, '2024-02-01T03:00:00Z'), mistaken, retraction(mistaken)];
}

function dossiers(orgunit: string, day: string, count: number, subject = 'service/used'): CloudEvent[] {
  return Array.from({ length: count }, (_, index) =>
    cloudEvent('dossier.submitted', {
      orgunit,
      subject,
      time: `${day}T03:00:00Z`,
      data: { dossier: `${day}-${index}`, channel: 'web', selfFiled: true },
    }),
  );
}

/** Returns events on every third day of the month, so that no three days hold more than others. */
function evenly(orgunit: string, month: string, count: number): CloudEvent[] {
  const days = ['02', '05', '08', '11', '14', '17', '20', '23', '26', '28'];
  return days.flatMap((day) => dossiers(orgunit, `${month}-${day}`, count));
}

beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [framework, other], now: '2025-09-02T03:00:00Z' });
  await dashboard.append(
    body('P1', 'Checked'),
    body('P2', 'Calm'),
    body('P1-A', 'Below', 'P1'),
    body('P3', 'Silent'),
    ...service('P1', 'service/used'),
    ...service('P1', 'service/idle'),
    ...renamed('P1', 'service/idle', { vi: 'Dịch vụ bỏ trống', en: 'Idle service' }),
    ...service('P1-A', 'service/silent'),
    ...service('P2', 'service/used'),
    ...plainServices('P2', 19),
    ...['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'].flatMap(
      (month) => [...evenly('P1', month, 1), ...evenly('P2', month, 4)],
    ),
    ...dossiers('P1', '2025-08-30', 60),
    cloudEvent('activity.reported', {
      orgunit: 'P1',
      subject: 'org-unit/P1',
      time: '2025-09-01T00:00:00Z',
      data: {
        period: { from: '2025-08-01', to: '2025-08-31' },
        basis: 'period',
        quantities: { 'dossiers.received': 5, 'dossiers.online': 500 },
      },
    }),
  );
  await dashboard.project();
  leader = dashboard.http(await dashboard.key());
});
afterAll(() => dashboard.close());

async function checksOf(code: string, language = 'en', query = ''): Promise<Record<string, unknown>[]> {
  const path = `/api/v1/org-units/${code}/checks${query}`;
  const answer = await leader.get(path).set('accept-language', language).expect(200);
  return (answer.body as { items: Record<string, unknown>[] }).items;
}

const ruled = (items: Record<string, unknown>[], rule: string): Record<string, unknown>[] =>
  items.filter((item) => item['rule'] === rule);

describe('GET /org-units/{code}/checks', () => {
  it('finds unused full-process services, except in org units that report no use by service', async () => {
    expect(ruled(await checksOf('P1'), 'unused-supply')).toEqual([
      {
        rule: 'unused-supply',
        measure: 'services.fullProcess',
        name: 'Full-process services',
        text: expect.stringContaining('only 1 of 2') as string,
        observed: 1,
        expected: 2,
        period: { from: '2024-09-03', to: '2025-09-02' },
        kpis: ['test-ladder', 'other-ladder'].map((id) => {
          return { framework: id, kpi: 'full-process-share', name: 'Full-process share' };
        }),
        subjects: [
          { orgUnit: { code: 'P1', name: 'Checked' }, subject: 'service/idle', name: 'Idle service' },
        ],
      },
    ]);
  });

  it('finds a part that exceeds its whole, in both languages', async () => {
    const whole = { measure: 'dossiers.received', name: 'Dossiers received' };
    const kpis = [{ framework: 'test-ladder', kpi: 'online', name: 'Online' }];
    const text = expect.stringMatching(/^The part exceeds the whole.*but Dossiers received only/) as string;
    expect(ruled(await checksOf('P1'), 'part-above-whole')).toMatchObject([
      { measure: 'dossiers.online', observed: 570, expected: 75, text, whole, kpis },
    ]);
    expect(ruled(await checksOf('P1', 'vi'), 'part-above-whole')).toMatchObject([
      {
        text: expect.stringMatching(/^Phần lớn hơn tổng thể.*trong khi Hồ sơ tiếp nhận chỉ có/) as string,
        whole: { name: 'Hồ sơ tiếp nhận' },
      },
    ]);
  });

  it('finds a spike in the last days of the last whole month, and a month out of proportion', async () => {
    const items = await checksOf('P1');
    expect(ruled(items, 'spike-at-period-end')).toContainEqual(
      expect.objectContaining({
        measure: 'dossiers.received',
        observed: 60,
        expected: 1,
        period: { from: '2025-08-29', to: '2025-08-31' },
        kpis: [expect.objectContaining({ kpi: 'online' })],
      }),
    );
    expect(ruled(items, 'jump')).toContainEqual(
      expect.objectContaining({
        measure: 'dossiers.online',
        observed: 500,
        expected: 10,
        period: { from: '2025-08-01', to: '2025-08-31' },
      }),
    );
    expect(ruled(await checksOf('P1', 'en', '?asOf=2025-08-15'), 'jump')).toEqual([]);
  });

  it('finds fewer than 70% of online dossiers filed by the person, in both languages', async () => {
    expect(ruled(await checksOf('P1'), 'few-self-filed')).toMatchObject([
      { measure: 'dossiers.selfFiled', observed: 140, expected: 399, whole: { measure: 'dossiers.online' } },
    ]);
    expect(ruled(await checksOf('P1', 'vi'), 'few-self-filed')).toMatchObject([
      { text: expect.stringMatching(/^Ít hồ sơ do người dân tự nộp/) as string },
    ]);
    expect(ruled(await checksOf('P2'), 'few-self-filed')).toEqual([]);
  });

  it('finds thresholds that leave no room for the count of services, in both languages', async () => {
    const kpis = ['test-ladder', 'other-ladder'].map((id) => ({ framework: id, kpi: 'full-process-share' }));
    expect(ruled(await checksOf('P1-A'), 'narrow-hysteresis')).toMatchObject([
      {
        measure: 'services.fullProcess',
        observed: 1,
        expected: 20,
        text: expect.stringContaining('between reaching (80%) and losing (75%); it takes 20') as string,
        kpis,
      },
    ]);
    expect(ruled(await checksOf('P1-A', 'vi'), 'narrow-hysteresis')).toMatchObject([
      { text: expect.stringMatching(/^Ngưỡng đạt 80% và ngưỡng giữ 75% quá sát nhau/) as string },
    ]);
  });

  it('finds nothing when no number is doubtful', async () => {
    expect(await checksOf('P2')).toEqual([]);
  });

  it('distinguishes a check that passed from one without data', async () => {
    const outcomes = async (code: string, query = '') => {
      const answer = await leader.get(`/api/v1/org-units/${code}/checks${query}`).expect(200);
      const { rules } = answer.body as { rules: { rule: string; outcome: string }[] };
      return Object.fromEntries(rules.map(({ rule, outcome }) => [rule, outcome]));
    };
    const all = (outcome: string) => ({
      'part-above-whole': outcome,
      'unused-supply': outcome,
      'few-self-filed': outcome,
      'spike-at-period-end': outcome,
      jump: outcome,
      'narrow-hysteresis': outcome,
    });
    // They have a share of flows, of which everything is measured.
    const measured = { 'uneven-reports': 'passed' };
    expect(await outcomes('P1')).toEqual({ ...all('failed'), ...measured });
    expect(await outcomes('P2')).toEqual({ ...all('passed'), ...measured });
    expect(await outcomes('P3')).toEqual(all('nothing-to-check'));
    // P1-A offers a service and reports no use.
    expect(await outcomes('P1-A')).toEqual({ ...all('nothing-to-check'), 'narrow-hysteresis': 'failed' });
    const fromElsewhere = { ...all('passed'), ...measured, 'unused-supply': 'not-from-here' };
    expect(await outcomes('P2', '?tree=as-was')).toEqual(fromElsewhere);
    expect(await outcomes('P2', '?knownAt=2025-09-02T03:00:00Z')).toMatchObject({
      'unused-supply': 'not-from-here',
    });
  });

  it('names only KPIs of the requested framework', async () => {
    const items = await checksOf('P1', 'en', '?framework=other-ladder');
    expect(ruled(items, 'part-above-whole')).toEqual([]);
    expect(ruled(items, 'unused-supply')).toMatchObject([
      { kpis: [{ framework: 'other-ladder', kpi: 'full-process-share', name: 'Full-process share' }] },
    ]);
  });

  it('marks the number that rests on a finding, and changes no number', async () => {
    const path = '/api/v1/org-units/P1/kpis/online/explanation?framework=test-ladder';
    const { body: explained } = await leader.get(path).expect(200);
    const { marks } = explained as { marks: { rule: string }[] };
    expect(marks.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['part-above-whole', 'spike-at-period-end', 'jump']),
    );
  });
});
