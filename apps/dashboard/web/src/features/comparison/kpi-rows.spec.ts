import type { ComparedDay, ComparedKpi, KpiDifference } from '../../queries/comparison.js';
import { countMoves, kpiRows } from './kpi-rows.js';

const kpi = (id: string, value: number | null): ComparedKpi => ({
  ...{ id, name: id, value, unit: 'percent' },
  decimals: 1,
});
const day = (...kpis: ComparedKpi[]): ComparedDay => ({ day: '', edition: '', basis: '', tracks: [], kpis });
const difference = (id: string, from: number | null, to: number | null): KpiDifference => ({
  kpi: id,
  name: id,
  from,
  to,
  change: from === null || to === null ? null : to - from,
});
const rowsOf = (...differences: KpiDifference[]) =>
  kpiRows(
    {
      differences,
      from: day(...differences.map(({ kpi: id, from }) => kpi(id, from))),
      to: day(...differences.map(({ kpi: id, to }) => kpi(id, to))),
    },
    [
      { id: 'share', better: 'higher' },
      { id: 'days', better: 'lower' },
    ],
  );
const moves = (...differences: KpiDifference[]) => rowsOf(...differences).map(({ move }) => move);

describe('kpiRows', () => {
  it('marks a change as better or worse by the direction of the KPI', () => {
    expect(moves(difference('share', 30, 60))).toEqual(['better']);
    expect(moves(difference('share', 60, 30))).toEqual(['worse']);
    expect(moves(difference('days', 10, 5))).toEqual(['better']);
    expect(moves(difference('days', 5, 10))).toEqual(['worse']);
  });

  it('treats a difference in the last digits of a sum as no change', () => {
    expect(moves(difference('share', 0.3, 0.1 + 0.2))).toEqual(['same']);
  });

  it('compares nothing when a day is not measured', () => {
    expect(moves(difference('share', null, 60))).toEqual(['unmeasured']);
    expect(moves(difference('share', 0, null))).toEqual(['unmeasured']);
    expect(moves(difference('share', null, null))).toEqual(['silent']);
  });

  it('lists changed KPIs first, then follows the order of the framework', () => {
    const rows = rowsOf(
      difference('silent', null, null),
      difference('begun', null, 5),
      difference('same', 1, 1),
      difference('days', 10, 5),
      difference('share', 60, 30),
    );
    expect(rows.map(({ id }) => id)).toEqual(['days', 'share', 'same', 'begun', 'silent']);
    expect(countMoves(rows)).toEqual({ better: 1, worse: 1, same: 1, unmeasured: 2 });
  });

  it('includes KPIs that only one edition has, with their value', () => {
    const from = day(kpi('both', 1), kpi('old', 7));
    const to = day(kpi('both', 2), kpi('new', 8));
    const rows = kpiRows({ differences: [difference('both', 1, 2)], from, to }, []);
    expect(rows.slice(1)).toEqual([
      {
        id: 'old',
        name: 'old',
        unit: 'percent',
        decimals: 1,
        from: 7,
        to: null,
        change: null,
        move: 'one-edition',
        only: 'from',
      },
      {
        id: 'new',
        name: 'new',
        unit: 'percent',
        decimals: 1,
        from: null,
        to: 8,
        change: null,
        move: 'one-edition',
        only: 'to',
      },
    ]);
    expect(countMoves(rows)).toMatchObject({ better: 1, unmeasured: 2 });
  });
});
