import { comparedDays, daySince } from './compared-days.js';

const TODAY = '2025-09-02';
const days = (query: string, asOf: string | null = null) =>
  comparedDays(new URLSearchParams(query), asOf, TODAY);

describe('the days that are compared', () => {
  it('are a year ago and today unless the address says otherwise', () => {
    expect(days('')).toEqual({ from: '2024-09-02', to: TODAY, forward: true });
    expect(days('from=2025-01-31')).toMatchObject({ from: '2025-01-31', to: TODAY });
    expect(days('from=2023-01-01&to=2023-06-30')).toMatchObject({ from: '2023-01-01', to: '2023-06-30' });
  });

  it('end on the day that the org unit’s page shows, and begin a year before it', () => {
    expect(days('', '2017-12-31')).toMatchObject({ from: '2016-12-31', to: '2017-12-31' });
    expect(days('to=2025-06-30', '2017-12-31')).toMatchObject({ from: '2024-06-30', to: '2025-06-30' });
    expect(days('to=today', '2017-12-31')).toMatchObject({ from: '2024-09-02', to: TODAY });
  });

  it('are never days to come or misspelt ones', () => {
    expect(days('from=2025-09-03&to=2026-01-01')).toEqual(days(''));
    expect(days('from=2025-02-30&to=yesterday')).toEqual(days(''));
  });

  it('say when they are the wrong way round', () => {
    expect(days('from=2025-06-30&to=2025-06-29').forward).toBe(false);
    expect(days('from=2025-06-30&to=2025-06-30').forward).toBe(true);
  });
});

describe('a first day by its distance', () => {
  it.each([
    ['month', '2025-03-31', '2025-02-28'],
    ['quarter', '2025-05-31', '2025-02-28'],
    ['year', '2024-02-29', '2023-02-28'],
    ['newYear', '2025-09-02', '2025-01-01'],
  ] as const)('a %s before %s is %s', (since, to, from) => {
    expect(daySince(since, to)).toBe(from);
  });
});
