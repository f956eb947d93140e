import { established } from '../../../../test/support/cloud-event-factory.js';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { monthReported, ratioLadder } from '../../../../test/support/ratio-ladder-factory.js';

const BEFORE = { time: '2025-01-01T00:00:00Z' };
interface Answer {
  items: { kind: string; orgUnit: { code: string }; kpis: object[] }[];
}

const MEASURED = { amount: 100, of: 250, measure: 'dossiers.resolved', counts: 'dossiers' };
const onTime = kpiYaml({
  id: 'on-time',
  numerator: 'dossiers.onTime',
  denominator: 'dossiers.resolved',
  driver: 'dossiers.onTime',
  window: { months: 12 },
});
const inTime = {
  ...frameworkFrom({
    ...{ id: 'in-time', appliesTo: { levels: ['other'] }, kpis: [onTime] },
    tracks: [trackYaml([[criterionYaml({ kpi: 'on-time' })]])],
  }),
  hash: 'in-time',
};
let dashboard: DashboardApp;
let leader: Caller;

beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [ratioLadder(), inTime], now: '2025-07-01T03:00:00Z' });
  leader = dashboard.http(await dashboard.key());
  await dashboard.append(
    established('P', undefined, BEFORE),
    ...['C1', 'C2'].map((code) => established(code, 'P', BEFORE)),
    monthReported('C1', '2025-05', {
      ...{ 'dossiers.resolved': 100, 'dossiers.fullProcess': 40, 'dossiers.onTime': 90 },
    }),
  );
  await dashboard.project();
  await dashboard.append(monthReported('C2', '2025-05', { 'dossiers.resolved': 150 }));
  await dashboard.project();
});
afterAll(() => dashboard.close());

async function ask(path: string, language = 'en'): Promise<Answer> {
  const url = `/api/v1/org-units/P${path}`;
  const { body } = await leader.get(url).set('accept-language', language).expect(200);
  return body as Answer;
}

describe('a share of which one org unit reported only the denominator', () => {
  it('has the value of the others, says how much of it is measured, and keeps the announced stage', async () => {
    const { items } = await ask('/maturity?framework=ratio-ladder');
    expect(items[0]).toMatchObject({
      tracks: [{ stage: { level: 2 }, announced: { level: 2 }, frozen: true }],
      kpis: [{ value: 40, numerator: 40, denominator: 100, measured: MEASURED }],
    });
  });

  it('says the same in the series, the evidence and the explanation of the KPI', async () => {
    const kpi = '/kpis/full-process-dossiers';
    const series = await ask(`${kpi}/series?framework=ratio-ladder&from=2025-06-30&to=2025-07-01&step=day`);
    expect(series).toMatchObject({ points: [{ value: 40 }, { value: 40 }] });
    const evidence = await ask(`${kpi}/evidence?framework=ratio-ladder&part=denominator`);
    expect(evidence).toMatchObject({
      items: [
        { adds: 100, because: null },
        { adds: 0, because: 'left-out' },
      ],
    });
    const explanation = await ask(`${kpi}/explanation?framework=ratio-ladder`);
    expect(explanation).toMatchObject({ value: 40, measured: MEASURED, missing: null });
  });

  it('is missing, and says why, while no month holds both parts', async () => {
    const alone = [
      established('C3', undefined, BEFORE),
      monthReported('C3', '2024-03', { 'dossiers.resolved': 100, 'dossiers.fullProcess': 60 }),
      monthReported('C3', '2025-05', { 'dossiers.resolved': 150 }),
    ];
    await dashboard.append(...alone);
    await dashboard.project();
    const missing = async (language: string) => {
      const url = '/api/v1/org-units/C3/kpis/full-process-dossiers/explanation?framework=ratio-ladder';
      const { body } = await leader.get(url).set('accept-language', language).expect(200);
      return (body as { missing: string }).missing;
    };
    expect(await missing('en')).toBe(
      'No org unit reported all parts of the ratio for the same month: Dossiers done full-process; Dossiers settled.',
    );
    expect(await missing('vi')).toBe(
      'Các đơn vị chưa báo cáo đủ hai vế của tỷ lệ cho cùng một tháng: Hồ sơ giải quyết toàn trình; Hồ sơ đã giải quyết.',
    );
  });

  it('writes nothing about a fall into the journal', async () => {
    const { body } = await leader.get('/api/v1/journal?orgUnit=P').expect(200);
    const items = (body as Answer).items.filter(({ orgUnit }) => orgUnit.code === 'P');
    expect(items.map(({ kind }) => kind)).toEqual(['baseline', 'baseline']);
  });

  it('fails a check that names the org units and what they lack, in both languages', async () => {
    const english = await ask('/checks');
    expect(english).toMatchObject({
      items: [
        {
          rule: 'uneven-reports',
          observed: 100,
          expected: 250,
          text: expect.stringContaining('100 of 250 dossiers') as string,
          kpis: [{ kpi: 'full-process-dossiers' }, { kpi: 'on-time' }],
          uneven: [
            {
              orgUnit: { code: 'C2' },
              lacks: [{ measure: 'dossiers.fullProcess' }, { measure: 'dossiers.onTime' }],
              months: ['2025-05'],
              amount: 150,
            },
          ],
        },
      ],
    });
    const vietnamese = await ask('/checks', 'vi');
    expect(vietnamese).toMatchObject({
      items: [{ text: expect.stringContaining('100 trên 250 hồ sơ') as string }],
    });
  });

  it('passes the check once the other part has come', async () => {
    await dashboard.append(
      monthReported('C2', '2025-05', { 'dossiers.fullProcess': 60, 'dossiers.onTime': 150 }),
    );
    await dashboard.project();
    const { items } = await ask('/maturity?framework=ratio-ladder');
    expect(items[0]).toMatchObject({ kpis: [{ value: 40, denominator: 250 }] });
    expect(items[0]!.kpis[0]).not.toHaveProperty('measured');
    expect(await ask('/checks')).toMatchObject({
      items: [],
      rules: expect.arrayContaining([{ rule: 'uneven-reports', outcome: 'passed' }]) as object[],
    });
  });
});
