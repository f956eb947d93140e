import { addDays } from './days.js';
import { isSilent, SILENT_AFTER_DAYS } from './silence.js';

describe('isSilent', () => {
  it('is false for a quarter and a week after the last fact', () => {
    expect(isSilent('2024-01-01', addDays('2024-01-01', SILENT_AFTER_DAYS))).toBe(false);
    expect(isSilent('2024-01-01', addDays('2024-01-01', SILENT_AFTER_DAYS + 1))).toBe(true);
  });

  it('is true for an org unit that never reported', () => {
    expect(isSilent(null, '2024-01-01')).toBe(true);
  });
});
