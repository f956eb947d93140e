import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../test/support/logged-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { readingsAt } from '../../../../test/support/readings-at-factory.js';
import { MaturityQuery } from './maturity-query.js';

const share = kpiYaml({
  ...{ id: 'online', numerator: 'dossiers.online', denominator: 'dossiers.received' },
  ...{ window: { months: 12 }, driver: 'dossiers.online' },
});
const framework = {
  ...frameworkFrom({ kpis: [share], tracks: [trackYaml([[criterionYaml({ kpi: 'online' })]])] }),
  hash: 'trailing',
};

function reported(orgunit: string, basis: string, [from, to]: [string, string], online: number): CloudEvent {
  return cloudEvent('activity.reported', {
    ...{ orgunit, subject: `org-unit/${orgunit}`, time: `${to}T05:00:00Z` },
    data: {
      ...{ basis, period: { from, to } },
      quantities: { 'dossiers.received': 100, 'dossiers.online': online },
    },
  });
}

const YEAR: [string, string] = ['2024-07-01', '2025-06-30'];

describe('a flow over twelve months of which only totals of twelve months are reported', () => {
  let log: ProjectedLog;
  let maturity: MaturityQuery;
  const onlineOf = async (code: string, on: string) => {
    const at = { asOf: dayOf(on), knownAt: null, tree: 'as-is' as const };
    const { assessments } = await maturity.of(code, [framework], at);
    return assessments[0]!.assessment.kpis[0]!;
  };

  beforeAll(async () => {
    log = await ProjectedLog.create();
    maturity = new MaturityQuery(log.database, readingsAt(log.database));
    const time = '2020-01-01T00:00:00Z';
    await log.record(
      ...[established('VN', undefined, { time }), established('A', 'VN', { time })],
      ...[established('B', 'VN', { time }), established('C', 'VN', { time })],
      reported('A', 'trailing-12-months', YEAR, 60),
      reported('B', 'trailing-12-months', YEAR, 20),
      reported('B', 'period', ['2025-06-01', '2025-06-30'], 40),
    );
  });
  afterAll(() => log.drop());

  it('is read from the latest total, and says so', async () => {
    expect(await onlineOf('A', '2025-08-31')).toMatchObject({ value: 60, denominator: 100, trailing: true });
  });

  it('is missing again when the total has expired', async () => {
    const kpi = await onlineOf('A', '2026-08-31');
    expect(kpi).toMatchObject({ value: null });
    expect(kpi).not.toHaveProperty('trailing');
  });

  it('is read from the periods where these are reported', async () => {
    const kpi = await onlineOf('B', '2025-08-31');
    expect(kpi).toMatchObject({ value: 40 });
    expect(kpi).not.toHaveProperty('trailing');
  });

  it('is not mixed: what lies above org units that report periods is read from the periods', async () => {
    expect(await onlineOf('VN', '2025-08-31')).toMatchObject({
      ...{ value: 40, denominator: 100 },
      coverage: { reporting: 1, of: 3 },
    });
  });
});
