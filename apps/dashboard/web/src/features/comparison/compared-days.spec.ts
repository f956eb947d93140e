import { comparedDays, daySince } from './compared-days.js';

const TODAY = '2025-09-02';
const days = (query: string, asOf: string | null = null) =>
  comparedDays(new URLSearchParams(query), asOf, TODAY);

describe('comparedDays', () => {
  it('returns a year ago and today by default', () => {
    expect(days('')).toEqual({ from: '2024-09-02', to: TODAY, forward: true });
    expect(days('from=2025-01-31')).toMatchObject({ from: '2025-01-31', to: TODAY });
    expect(days('from=2023-01-01&to=2023-06-30')).toMatchObject({ from: '2023-01-01', to: '2023-06-30' });
  });

  it("returns the day of the org unit's page and the same day a year before", () => {
    expect(days('', '2017-12-31')).toMatchObject({ from: '2016-12-31', to: '2017-12-31' });
    expect(days('to=2025-06-30', '2017-12-31')).toMatchObject({ from: '2024-06-30', to: '2025-06-30' });
    expect(days('to=today', '2017-12-31')).toMatchObject({ from: '2024-09-02', to: TODAY });
  });

  it('ignores days in the future and invalid days', () => {
    expect(days('from=2025-09-03&to=2026-01-01')).toEqual(days(''));
    expect(days('from=2025-02-30&to=yesterday')).toEqual(days(''));
  });

  it('marks days in the wrong order', () => {
    expect(days('from=2025-06-30&to=2025-06-29').forward).toBe(false);
    expect(days('from=2025-06-30&to=2025-06-30').forward).toBe(true);
  });
});

describe('daySince', () => {
  it.each([
    ['month', '2025-03-31', '2025-02-28'],
    ['quarter', '2025-05-31', '2025-02-28'],
    ['year', '2024-02-29', '2023-02-28'],
    ['newYear', '2025-09-02', '2025-01-01'],
  ] as const)('returns for a %s before %s the day %s', (since, to, from) => {
    expect(daySince(since, to)).toBe(from);
  });
});
