import { paceRows } from './pace-lines.js';

const references = [
  { id: 'system-by-system' as const, name: 'one by one', perDay: 10 / 3652.5, source: 's' },
  { id: 'by-platform' as const, name: 'by platform', perDay: 100 / (365.25 / 4), source: 's' },
];
const forecast = {
  unit: 'percent' as const,
  slopePerMonth: 5,
  eta: '2026-12-31',
  points: [
    { day: '2026-10-31', value: 45 },
    { day: '2026-11-30', value: 50 },
  ],
};

describe('rows of the pace chart', () => {
  it('lead from the last point at the present pace and at those of the references', () => {
    const rows = paceRows([forecast], references);
    expect(rows[0]).toEqual({ day: '2026-10-31', value: 45, present: null, references: [null, null] });
    expect(rows[1]).toEqual({ day: '2026-11-30', value: 50, present: 50, references: [50, 50] });
    const after = rows.find(({ day }) => day === '2027-02-28')!;
    expect(after.value).toBeNull();
    expect(after.present).toBeCloseTo(50 + 5 * (90 / (365.25 / 12)));
    expect(after.references[0]).toBeCloseTo(50 + (10 * 90) / 3652.5);
    expect(after.references[1]).toBe(100);
    expect(rows).toHaveLength(2 + 6);
  });

  it('reach a month beyond the last arrival, at most three years ahead', () => {
    const ahead = (eta: string | null) => paceRows([{ ...forecast, eta }], references).length - 2;
    expect(ahead(null)).toBe(6);
    expect(ahead('2027-11-30')).toBe(13);
    expect(ahead('2034-01-01')).toBe(36);
  });

  it('have no references where the KPI is no share, and none at all without points', () => {
    const rows = paceRows([{ ...forecast, unit: 'count' }], references);
    expect(rows.at(-1)?.references).toEqual([]);
    expect(paceRows([{ ...forecast, points: [] }], references)).toEqual([]);
    expect(paceRows([], references)).toEqual([]);
  });
});
