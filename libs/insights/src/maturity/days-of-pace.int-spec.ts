import { vi } from 'vitest';
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

const share = (id: string, measure: string) =>
  kpiYaml({
    ...{ id, numerator: measure, denominator: 'dossiers.received', driver: measure },
    ...{ window: { months: 12 }, aggregate: { level: 'province' } },
  });
const framework = {
  ...frameworkFrom({
    appliesTo: { levels: ['nation', 'province'] },
    kpis: [share('online', 'dossiers.online'), share('on-time', 'dossiers.onTime')],
    tracks: [
      trackYaml([[criterionYaml({ kpi: 'online', enter: 95, exit: 90 })]], { id: 'ahead' }),
      trackYaml([[criterionYaml({ kpi: 'on-time', enter: 10, exit: 5 })]], { id: 'reached' }),
    ],
  }),
  hash: 'days-of-pace',
};
const TODAY = dayOf('2025-12-15');

/** Of 100 dossiers in each month ten more are filed online than in the month before; all are on time. */
function reported(orgunit: string, month: number): CloudEvent {
  const two = String(month).padStart(2, '0');
  return cloudEvent('activity.reported', {
    ...{ orgunit, subject: `org-unit/${orgunit}`, time: `2025-${two}-28T05:00:00Z` },
    data: {
      ...{ basis: 'period', period: { from: `2025-${two}-01`, to: `2025-${two}-28` } },
      quantities: { 'dossiers.received': 100, 'dossiers.online': 5 * month, 'dossiers.onTime': 100 },
    },
  });
}

describe('the maturity of a nation that is measured by the mean over its provinces', () => {
  let log: ProjectedLog;
  const provinces = ['P1', 'P2', 'P3'];

  beforeAll(async () => {
    log = await ProjectedLog.create();
    const time = '2024-01-01T00:00:00Z';
    const unit = (code: string, level: string, parent?: string) =>
      established(code, parent, { time, data: { name: code, level, ...(parent && { parent }) } });
    await log.record(
      unit('VN', 'nation'),
      ...provinces.map((code) => unit(code, 'province', 'VN')),
      ...provinces.flatMap((code) => Array.from({ length: 11 }, (_, month) => reported(code, month + 1))),
    );
  });
  afterAll(() => log.drop());

  async function ask(orgUnit: string, tree: 'as-is' | 'as-was') {
    const readings = readingsAt(log.database);
    const spy = vi.spyOn(readings, 'read');
    const query = new MaturityQuery(log.database, readings);
    const { assessments } = await query.of(orgUnit, [framework], { asOf: TODAY, knownAt: null, tree });
    const reads = spy.mock.calls.map(([, , read, days]) => ({
      measures: [...new Set(read.map(({ measure }) => measure))].sort(),
      days: days.length,
    }));
    return { assessment: assessments[0]!.assessment, reads };
  }

  it('reads the days of the pace only for what has a goal that is not reached', async () => {
    const { reads } = await ask('VN', 'as-is');
    expect(reads).toEqual([
      { measures: ['dossiers.onTime', 'dossiers.online', 'dossiers.received'], days: 1 },
      { measures: ['dossiers.online', 'dossiers.received'], days: 12 },
    ]);
  });

  it('names the same days of arrival as one read of everything', async () => {
    const { assessment } = await ask('VN', 'as-is');
    expect(assessment.tracks[0]?.next?.unmet[0]?.eta).toMatch(/^20\d\d-/);
    expect(assessment).toEqual((await ask('VN', 'as-was')).assessment);
  });

  it('is read at once for a province, which has none below it', async () => {
    expect((await ask('P1', 'as-is')).reads).toMatchObject([{ days: 13 }]);
  });
});
