import { amountOf, dayRequests, draftsOf, hoursOf } from './year-draft.js';
import type { YearOfWork } from '../../queries/working-calendar.js';

const FULL = ['08:00-12:00', '13:00-17:00'];
const week = [
  { weekday: 'sunday' as const, hours: [] },
  { weekday: 'monday' as const, hours: FULL },
];

describe('the days of an edited year', () => {
  it('are worked in full, by half or not at all, by the usual hours of the week', () => {
    const choices = hoursOf({ week });
    expect(choices).toEqual({ off: [], full: FULL, morning: ['08:00-12:00'], afternoon: ['13:00-17:00'] });
    expect(amountOf(['13:00-17:00'], choices)).toBe('afternoon');
    expect(amountOf([], choices)).toBe('off');
    expect(amountOf(['09:00-10:00'], choices)).toBeNull();
  });

  it('are sent as they were found', () => {
    const day = { day: '2026-02-16', name: 'Tết', hours: [], source: null };
    const year = { week, days: [{ ...day, expected: true }] } as unknown as YearOfWork;
    expect(dayRequests(draftsOf(year))).toEqual([day]);
  });
});
