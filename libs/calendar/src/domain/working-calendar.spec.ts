import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { DayZone, formatDay, parseDay, type Day } from '#kernel';
import { parseCalendar, WEEKDAYS, WEEK, WorkingCalendar, type CalendarDefinition } from './index.js';

const day = (text: string): Day => parseDay(text) ?? NaN;
const HANOI = new DayZone('Asia/Ho_Chi_Minh');
const HOUR = 3_600_000;

function shipped(): WorkingCalendar {
  const parsed = parseCalendar(parse(readFileSync('config/calendars/vn.yaml', 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return new WorkingCalendar(parsed.calendar, HANOI);
}

describe('the working calendar of Viet Nam', () => {
  const vietnam = shipped();

  it('goes from the Friday before Tet to the Monday after it', () => {
    expect(formatDay(vietnam.nextWorkingDay(day('2026-02-13')))).toBe('2026-02-23');
    expect(vietnam.workingDaysBetween(day('2026-02-13'), day('2026-02-22'))).toBe(0);
    expect(vietnam.workingDaysBetween(day('2026-02-13'), day('2026-02-23'))).toBe(1);
  });

  it('works on the Saturday that a day off was exchanged for', () => {
    expect(vietnam.isWorkingDay(day('2026-01-02'))).toBe(false);
    expect(vietnam.isWorkingDay(day('2026-01-10'))).toBe(true);
    expect(vietnam.isWorkingDay(day('2026-08-31'))).toBe(false);
    expect(vietnam.isWorkingDay(day('2026-08-22'))).toBe(true);
  });

  it.each([2024, 2025, 2026, 2027])('gives at least the eleven days off of the Labour Code in %i', (year) => {
    const off = vietnam.definition.exceptions.filter(
      ({ day: each, hours }) => hours.length === 0 && formatDay(each).startsWith(String(year)),
    );
    const worked = vietnam.definition.exceptions.filter(
      ({ day: each, hours }) => hours.length > 0 && formatDay(each).startsWith(String(year)),
    );
    // Days that fall on a weekend without a day in lieu are not in the file, such as 1 May 2027 itself.
    expect(off.length - worked.length).toBeGreaterThanOrEqual(10);
    for (const { day: each } of worked) expect(new Date(each * 24 * HOUR).getUTCDay()).toBe(6);
  });

  it('counts working time from Friday afternoon to Monday morning', () => {
    const friday = Date.parse('2026-11-27T16:30:00+07:00');
    const monday = Date.parse('2026-11-30T08:45:00+07:00');
    expect(vietnam.workingMsBetween(friday, monday)).toBe(1.25 * HOUR);
  });

  it('begins work at eight on the next working day, and after lunch at one', () => {
    const at = (text: string): string => new Date(vietnam.nextWorkingMoment(Date.parse(text))).toISOString();
    expect(at('2026-11-28T10:00:00+07:00')).toBe('2026-11-30T01:00:00.000Z');
    expect(at('2026-11-30T12:15:00+07:00')).toBe('2026-11-30T06:00:00.000Z');
    expect(at('2026-11-30T09:15:00+07:00')).toBe('2026-11-30T02:15:00.000Z');
  });
});

describe('working days', () => {
  const halfDay = {
    ...WEEKDAYS,
    exceptions: [
      {
        day: day('2026-12-24'),
        hours: [{ from: 480, to: 720 }],
        name: { vi: 'Nửa ngày', en: 'Half a day' },
        source: null,
        expected: false,
      },
    ],
  };

  it('count a half day by half', () => {
    const calendar = new WorkingCalendar(halfDay, HANOI);
    expect(calendar.isWorkingDay(day('2026-12-24'))).toBe(true);
    expect(calendar.workingDaysBetween(day('2026-12-23'), day('2026-12-25'))).toBe(1.5);
    expect(formatDay(calendar.addWorkingDays(day('2026-12-23'), 1))).toBe('2026-12-25');
  });

  const calendars = fc
    .uniqueArray(
      fc.record({ day: fc.integer({ min: 20_000, max: 20_400 }), work: fc.constantFrom(0, 240, 480) }),
      {
        selector: (each) => each.day,
        maxLength: 60,
      },
    )
    .map((days): CalendarDefinition => ({
      ...WEEKDAYS,
      exceptions: days.map(({ day: each, work }) => ({
        day: each,
        hours: work === 0 ? [] : [{ from: 480, to: 480 + work }],
        name: { vi: '', en: '' },
        source: null,
        expected: false,
      })),
    }));
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone')).map((name) => new DayZone(name));
  const days = fc.integer({ min: 20_000, max: 20_400 });
  const instants = days.chain((each) =>
    fc.integer({ min: 0, max: 24 * HOUR - 1 }).map((ms) => each * 24 * HOUR + ms),
  );

  it('of two intervals that follow each other add up to those of both', () => {
    fc.assert(
      fc.property(calendars, days, days, days, (definition, one, other, third) => {
        const calendar = new WorkingCalendar(definition, HANOI);
        const sum = calendar.workingDaysBetween(one, other) + calendar.workingDaysBetween(other, third);
        expect(sum).toBe(calendar.workingDaysBetween(one, third));
      }),
    );
  });

  it('are as many as were added', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 30 }), (definition, from, count) => {
        const calendar = new WorkingCalendar(definition, HANOI);
        const reached = calendar.addWorkingDays(from, count);
        const passed = calendar.workingDaysBetween(from, reached);
        expect(passed === count || passed === count + 0.5).toBe(true);
        if (count > 0) expect(calendar.isWorkingDay(reached)).toBe(true);
      }),
    );
  });

  it('have working time that adds up in every zone, over changes of clocks too', () => {
    fc.assert(
      fc.property(calendars, zones, instants, instants, instants, (definition, zone, one, other, third) => {
        const calendar = new WorkingCalendar(definition, zone);
        const sum = calendar.workingMsBetween(one, other) + calendar.workingMsBetween(other, third);
        expect(sum).toBe(calendar.workingMsBetween(one, third));
      }),
    );
  });

  it('have a next working moment that is worked, with no working time before it', () => {
    fc.assert(
      fc.property(calendars, zones, instants, (definition, zone, instant) => {
        const calendar = new WorkingCalendar(definition, zone);
        const next = calendar.nextWorkingMoment(instant);
        expect(next).toBeGreaterThanOrEqual(instant);
        expect(calendar.workingMsBetween(instant, next)).toBe(0);
        expect(calendar.workingMsBetween(next, next + 1)).toBe(1);
        expect(calendar.nextWorkingMoment(next)).toBe(next);
      }),
    );
  });

  it('fail with a clear error where the calendar has none for a year', () => {
    const never = { ...WEEKDAYS, week: Object.fromEntries(WEEK.map((each) => [each, []])) } as never;
    expect(() => new WorkingCalendar(never, HANOI).nextWorkingDay(0)).toThrow('no working day for a year');
  });
});

describe('parseCalendar', () => {
  it('names every problem with its place', () => {
    const parsed = parseCalendar({
      id: 'VN!',
      name: { vi: 'Lịch' },
      week: { monday: ['12:00-08:00'], funday: [] },
      days: [
        { day: '2026-02-30', work: 'none', name: { vi: 'a', en: 'a' } },
        { day: '2026-02-16', work: 'none', name: { vi: 'a', en: 'a' } },
        { day: '2026-02-16', work: '8h', name: { vi: 'a', en: 'a' } },
      ],
    });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        'id: 1 to 50 small letters, digits or hyphens.',
        'week/funday: no such weekday.',
        'week/monday: "12:00-08:00" is no range such as 08:00-12:00.',
        'week: at least one day must have working hours.',
        'days/0: day and to must be days such as 2026-02-16, in order.',
        'days/2/work: a list such as [08:00-12:00, 13:00-17:00].',
        'days/2: this day is named twice.',
        'name: a text in both languages, {vi, en}.',
      ],
    });
  });

  it('refuses ranges that overlap', () => {
    const parsed = parseCalendar({
      id: 'x',
      name: { vi: 'x', en: 'x' },
      week: { monday: ['08:00-12:00', '11:00-17:00'] },
    });
    expect(parsed).toMatchObject({
      problems: ['week/monday: the ranges must be in order and must not overlap.'],
    });
  });
});
