import { addDays } from './days.js';
import { isQuiet, QUIET_DAYS } from './quiet.js';

describe('isQuiet', () => {
  it('allows a quarter and a week', () => {
    expect(isQuiet('2024-01-01', addDays('2024-01-01', QUIET_DAYS))).toBe(false);
    expect(isQuiet('2024-01-01', addDays('2024-01-01', QUIET_DAYS + 1))).toBe(true);
  });

  it('is true of a body that never reported', () => {
    expect(isQuiet(null, '2024-01-01')).toBe(true);
  });
});
