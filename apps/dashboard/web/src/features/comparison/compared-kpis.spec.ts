import { comparedKpiSearch } from './compared-kpis.js';

const days = { from: '2024-09-02', to: '2025-09-02' };
const search = new URLSearchParams('framework=a&tree=as-was&edition=2020&from=x&to=y');
const said = (framework: string, only: 'from' | 'to' | null) =>
  Object.fromEntries(new URLSearchParams(comparedKpiSearch(search, framework, days, only)));

describe('comparedKpiSearch', () => {
  it('keeps the point in time and opens the KPI as of the later day, with a chart between the days', () => {
    expect(said('a', null)).toEqual({
      framework: 'a',
      tree: 'as-was',
      edition: '2020',
      ...days,
      asOf: days.to,
    });
    expect(said('b', 'to')).toEqual({ framework: 'b', tree: 'as-was', ...days, asOf: days.to });
  });

  it('opens the KPI as of the earlier day when only its edition has the KPI', () => {
    expect(said('a', 'from')).toMatchObject({ ...days, asOf: days.from });
  });
});
