import { comparedKpiSearch } from './compared-kpis.js';

const days = { from: '2024-09-02', to: '2025-09-02' };
const search = new URLSearchParams('framework=a&tree=as-was&edition=2020&from=x&to=y');
const said = (framework: string, only: 'from' | 'to' | null) =>
  Object.fromEntries(new URLSearchParams(comparedKpiSearch(search, framework, days, only)));

describe('the way to a KPI of two days', () => {
  it('keeps the point of view, and shows the line between the days as of the later one', () => {
    expect(said('a', null)).toEqual({
      framework: 'a',
      tree: 'as-was',
      edition: '2020',
      ...days,
      asOf: days.to,
    });
    expect(said('b', 'to')).toEqual({ framework: 'b', tree: 'as-was', ...days, asOf: days.to });
  });

  it('goes to the earlier day for a KPI that only its edition has', () => {
    expect(said('a', 'from')).toMatchObject({ ...days, asOf: days.from });
  });
});
