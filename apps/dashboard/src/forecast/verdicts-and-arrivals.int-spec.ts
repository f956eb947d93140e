import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { answerOf } from '../../../../test/support/ladder-dashboard-app.js';
import { shippedFrameworks } from '../../../../test/support/shipped-frameworks.js';

let dashboard: DashboardApp;
let leader: Caller;

const at = (day: string): string => `${day}T03:00:00Z`;
const service = (number: number): string => `service/${number}`;
const of = (type: string, number: number, day: string, data: Record<string, unknown>): CloudEvent =>
  cloudEvent(type, { orgunit: 'P', subject: service(number), time: at(day), data });

/** The first and the last number, both inclusive. */
const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The targets of a track in an answer of /maturity. */
type Tracks = { tracks: { targets: Record<string, unknown>[]; next: unknown }[] }[];

beforeAll(async () => {
  const { all } = await shippedFrameworks();
  const frameworks = all.filter(({ id }) => ['vn-strategy-942', 'vn-program-2030'].includes(id));
  dashboard = await startDashboard({ frameworks, now: at('2026-11-30') });
  const unit = { name: { vi: 'Tỉnh P', en: 'Province P' }, level: 'province' };
  await dashboard.append(
    established('P', undefined, { data: unit, time: at('2020-01-01') }),
    ...numbers(0, 9).map((each) => of('service.registered', each, '2021-01-10', { name: `S${each}` })),
    // At level 4 a year after the due day of 2022, while the strategy is in force.
    ...numbers(0, 9).map((each) => of('service.digitized', each, '2023-06-15', { level: 4 })),
    ...numbers(0, 2).map((each) => of('service.digitized', each, '2026-09-15', { process: 'full' })),
    ...numbers(3, 5).map((each) => of('service.digitized', each, '2026-10-15', { process: 'full' })),
    ...numbers(6, 8).map((each) => of('service.digitized', each, '2026-11-15', { process: 'full' })),
    // Retired half a year after the strategy ended: 5 of 15, more than the 20 % that it asked for.
    ...numbers(10, 14).map((each) => of('service.registered', each, '2021-01-10', { name: `S${each}`, eligible: false })), // prettier-ignore
    ...numbers(10, 14).map((each) => of('service.retired', each, '2026-06-15', { reason: 'abolished', cause: 'law' })), // prettier-ignore
  );
  await dashboard.project();
  leader = dashboard.http(await dashboard.key());
});
afterAll(() => dashboard.close());

async function targetsOf(framework: string, asOf: string, more = ''): Promise<Map<unknown, object>> {
  const path = `/org-units/P/maturity?framework=${framework}&asOf=${asOf}${more}`;
  const { items } = (await answerOf(leader, path, 200)) as unknown as { items: Tracks };
  const targets = (items as unknown as Tracks[number][]).flatMap(({ tracks }) =>
    tracks.flatMap((track) => track.targets),
  );
  return new Map(targets.map((target) => [target.id, target]));
}

describe('a late starter: 0 % until August, then 30, 60, 90 % by 30 November', () => {
  it('arrives in about ten days, on the same day in /forecast and /maturity, and is on track', async () => {
    const path = '/org-units/P/forecast?framework=vn-program-2030&kpi=full-process-share';
    const { items } = (await answerOf(leader, path, 200)) as { items: Record<string, unknown>[] };
    const [forecast] = items;
    expect(forecast).toMatchObject({
      value: 90,
      threshold: 100,
      verdict: 'arriving',
      target: { due: '2027-12-31', verdict: 'on-track' },
      window: { from: '2026-08-31', to: '2026-11-30' },
    });
    expect(forecast!.eta! >= '2026-12-09' && forecast!.eta! <= '2026-12-12').toBe(true);
    const targets = await targetsOf('vn-program-2030', '2026-11-30');
    const same = [...targets.values()].find((target) => 'kpi' in target && target.kpi === forecast!.kpi);
    expect(same).toMatchObject({ verdict: 'on-track', eta: forecast!.eta });
  });

  it('is compared with the paces that the sources name', async () => {
    const path = '/org-units/P/forecast?framework=vn-program-2030';
    const { references } = await answerOf(leader, path, 200);
    expect(references).toEqual([
      {
        id: 'system-by-system',
        name: 'System by system: 10% in ten years',
        perDay: expect.closeTo(10 / 3652.5) as number,
        source: expect.any(String) as string,
      },
      {
        id: 'by-platform',
        name: 'By platform: 100% in three months',
        perDay: expect.closeTo(100 / 91.3125) as number,
        source: expect.any(String) as string,
      },
    ]);
  });
});

describe('verdict on a target of an ended strategy', () => {
  it('is missed a year after its due day too, although what it asked for was reached since', async () => {
    for (const asOf of ['2026-01-01', '2026-11-30']) {
      const cut = (await targetsOf('vn-strategy-942', asOf)).get('procedures-cut');
      expect(cut).toMatchObject({
        verdict: 'missed',
        onClosingDay: { day: '2025-12-31', value: 0 },
      });
    }
    const known = '&knownAt=2026-11-30T03:00:00Z';
    const cut = (await targetsOf('vn-strategy-942', '2026-11-29', known)).get('procedures-cut');
    expect(cut).toMatchObject({ verdict: 'missed', value: expect.closeTo(100 / 3) as number });
  });

  it('is reached late when it was reached after its due day while the strategy was in force', async () => {
    const during = await targetsOf('vn-strategy-942', '2024-06-30');
    expect(during.get('level-4-by-2022')).toMatchObject({
      verdict: 'reached-late',
      onClosingDay: { day: '2022-12-31', value: null },
    });
    const ended = await targetsOf('vn-strategy-942', '2026-11-30');
    expect(ended.get('level-4-by-2022')).toMatchObject({ verdict: 'reached-late' });
    expect(ended.get('level-4')).toMatchObject({ verdict: 'reached' });
  });
});
