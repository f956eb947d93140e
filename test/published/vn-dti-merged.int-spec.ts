import { MaturityQuery } from '#insights';
import type { Framework } from '#maturity/domain';
import { type Row, figure, given, publishedRows } from '../support/published-data.js';
import { cloudEvent, established, type CloudEvent } from '../support/cloud-event-factory.js';
import { checklistTrackYaml, criterionYaml, frameworkFrom, kpiYaml } from '../support/framework-factory.js';
import { dayOf } from '../support/logged-event-factory.js';
import { ProjectedLog } from '../support/projected-log-fixture.js';
import { readingsAt } from '../support/readings-at-factory.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

const rows = publishedRows('vn-dti/dti-2022.csv');
const merged = [...new Set(rows.map(({ new_code }) => codeOf(new_code)))];
const before = dayOf('2024-12-31');
const after = dayOf('2025-12-31');

/*
 * For most provinces only the rank was published. So the rule is tried on the ranks of all 63, and on the DTI
 * of the six whose value is known.
 */
describe('DTI of the 63 provinces that became 34 on 1 July 2025', () => {
  let log: ProjectedLog;
  let maturity: MaturityQuery;
  let ranks: Framework;
  let dti: Framework;
  const valueOf = async (
    framework: Framework,
    code: string,
    asOf: number,
    tree: 'as-is' | 'as-was' | 'restated',
  ) => {
    const { assessments: results } = await maturity.of(code, [framework], { asOf, knownAt: null, tree });
    return results[0]!.assessment.kpis.find(({ id }) => id === 'published')!.value;
  };

  beforeAll(async () => {
    dti = (await shippedFrameworks()).get('vn-dti-922');
    const kpi = kpiYaml({
      ...{ id: 'published', unit: 'score', numerator: 'indices.value["index/rank-of-2022"]' },
      ...{ denominator: undefined, zeroDenominator: undefined, driver: undefined },
    });
    const track = checklistTrackYaml({
      items: [{ ...criterionYaml({ kpi: 'published' }), id: 'ranked', name: kpi.name }],
    });
    ranks = { ...frameworkFrom({ restatement: 'mean', kpis: [kpi], tracks: [track] }), hash: '' };
    log = await ProjectedLog.create();
    maturity = new MaturityQuery(log.database, readingsAt(log.database));
    await log.record(
      established('VN', undefined, { time: '2020-01-01T00:00:00Z' }),
      ...rows.map(({ old_code }) => established(codeOf(old_code), 'VN', { time: '2020-01-01T00:00:00Z' })),
      ...rows.flatMap(publications),
      ...rows.filter(({ old_code, new_code }) => old_code !== new_code).map(merger),
    );
  });
  afterAll(() => log.drop());

  it('equals, when restated, the mean over the former provinces for each of the 34', async () => {
    expect(merged).toHaveLength(34);
    for (const code of merged) {
      const former = rows.filter(({ new_code }) => codeOf(new_code) === code);
      const mean = former.reduce((sum, row) => sum + given(row, 'rank'), 0) / former.length;
      expect([code, await valueOf(ranks, code, after, 'restated')]).toEqual([code, expect.closeTo(mean, 9)]);
      expect([code, await valueOf(ranks, code, before, 'restated')]).toEqual([code, expect.closeTo(mean, 9)]);
    }
  });

  it('equals, as it was, the value of each former province', async () => {
    for (const row of rows.filter((_, index) => index % 9 === 0)) {
      expect(await valueOf(ranks, codeOf(row.old_code), before, 'as-was')).toBe(given(row, 'rank'));
    }
  });

  it('equals the value of the only former province whose value was published', async () => {
    for (const row of rows.filter((each) => figure(each, 'pdti') !== null)) {
      const restated = await valueOf(dti, codeOf(row.new_code), after, 'restated');
      expect([row.province, restated]).toEqual([row.province, given(row, 'pdti')]);
    }
  });
});

function codeOf(code: string | undefined): string {
  return `VN-${code}`;
}

function publications(row: Row): CloudEvent[] {
  const value = figure(row, 'pdti');
  return [
    publication(row, 'index/rank-of-2022', given(row, 'rank')),
    ...(value === null ? [] : [publication(row, 'index/vn-dti-922', value)]),
  ];
}

function publication({ old_code }: Row, subject: string, value: number): CloudEvent {
  return cloudEvent('index.published', {
    ...{ subject, orgunit: codeOf(old_code), time: '2023-07-12T05:00:00Z' },
    data: { year: 2022, value },
  });
}

function merger({ old_code, new_code }: Row): CloudEvent {
  return cloudEvent('org-unit.merged', {
    ...{ subject: `org-unit/${codeOf(old_code)}`, time: '2025-06-30T17:00:00Z' },
    data: { into: codeOf(new_code) },
  });
}
