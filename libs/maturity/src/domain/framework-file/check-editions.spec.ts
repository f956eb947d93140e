import {
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  kpiYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { checkEditions } from './check-editions.js';

const source = { vi: 'x', en: 'x' };
const file = (name: string, id: string, edition: string, validFrom: string, validTo?: string) => ({
  file: name,
  framework: frameworkFrom({
    id,
    edition: { id: edition, validFrom, source, ...(validTo ? { validTo } : {}) },
  }),
});
const rules = (...files: ReturnType<typeof file>[]) =>
  checkEditions(files).map(({ file: at, path, rule, detail }) => {
    expect(detail).toMatch(/^\S.*\.$/);
    return [at, path, rule];
  });

describe('editions of a framework', () => {
  it('may follow each other', () => {
    expect(rules(file('b', 'x', '2', '2025-01-01'), file('a', 'x', '1', '2020-01-01', '2024-12-31'))).toEqual(
      [],
    );
  });

  it('may not overlap, not even by a day', () => {
    expect(rules(file('a', 'x', '1', '2020-01-01', '2025-01-01'), file('b', 'x', '2', '2025-01-01'))).toEqual(
      [['b', '/edition/validFrom', 'overlapping-editions']],
    );
    expect(rules(file('a', 'x', '1', '2020-01-01'), file('b', 'x', '2', '2019-01-01'))).toHaveLength(1);
  });

  it('may not have the same id twice', () => {
    expect(rules(file('a', 'x', '1', '2020-01-01', '2020-12-31'), file('b', 'x', '1', '2025-01-01'))).toEqual(
      [['b', '/edition/id', 'duplicate-edition']],
    );
  });

  it('of different frameworks may overlap', () => {
    expect(rules(file('a', 'x', '1', '2020-01-01'), file('b', 'y', '1', '2020-01-01'))).toEqual([]);
  });
});

describe('editions of one basis', () => {
  const text = { vi: 'x', en: 'x' };
  const inYear = (year: number, fields: Record<string, unknown>, basis?: string) => ({
    file: `${year}.yaml`,
    framework: frameworkFrom({
      edition: {
        id: `${year}`,
        validFrom: `${year}-01-01`,
        validTo: `${year}-12-31`,
        source: text,
        ...(basis ? { basis } : {}),
      },
      ...fields,
    }),
    lineOf: (pointer: string) => pointer.length,
  });
  const ratio = {
    kpis: [kpiYaml({ unit: 'ratio' })],
    tracks: [trackYaml([[criterionYaml({ enter: 0.5, exit: 0.4 })]])],
  };

  it('must measure a KPI in the same unit', () => {
    expect(checkEditions([inYear(2024, {}, 'same'), inYear(2025, ratio, 'same')])).toEqual([
      {
        file: '2025.yaml',
        line: '/kpis/0/unit'.length,
        path: '/kpis/0/unit',
        rule: 'basis-differs',
        detail: expect.stringContaining('full-process-share is in percent in 2024.yaml'),
      },
    ]);
    expect(checkEditions([inYear(2024, {}), inYear(2025, ratio)])).toEqual([]);
    expect(checkEditions([inYear(2024, {}, 'same'), inYear(2025, {}, 'same')])).toEqual([]);
  });

  it('must score on the same scale', () => {
    const scale = (max: number) => ({
      tracks: [
        trackYaml([[criterionYaml()]]),
        indexTrackYaml({ max, aggregation: 'mean', bands: [] }),
        indexTrackYaml({ id: `only-${max}` }),
      ],
    });
    const problems = checkEditions([inYear(2024, scale(100), 'same'), inYear(2025, scale(1), 'same')]);
    expect(problems).toMatchObject([{ file: '2025.yaml', path: '/tracks/1/max', rule: 'basis-differs' }]);
    expect(checkEditions([inYear(2024, scale(1), 'same'), inYear(2025, scale(1), 'same')])).toEqual([]);
  });

  it('may add and leave out KPIs', () => {
    const kpis = [kpiYaml(), kpiYaml({ id: 'another' })];
    expect(checkEditions([inYear(2024, { kpis }, 'same'), inYear(2025, {}, 'same')])).toEqual([]);
    expect(checkEditions([inYear(2024, {}, 'same'), inYear(2025, { kpis }, 'same')])).toEqual([]);
  });
});
