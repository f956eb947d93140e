import { bilingual, type Bilingual } from '#kernel';
import {
  parseRanges,
  rangeText,
  WEEK,
  type ExceptionalDay,
  type Weekday,
  type WorkingWeek,
} from './calendar-definition.js';
import { BAD_HOURS, hasWorkingDay, yearOf, type CalendarProblem } from './edited-year.js';

/** The hours of one day of the usual week as people write them: none for a day off. */
export interface WrittenWeekday {
  weekday: Weekday;
  hours: readonly string[];
}

/**
 * Reads the hours of a usual week, or names all that is wrong with them. Each year whose exceptional days are
 * known must keep a working day.
 */
export function readEditedWeek(
  exceptions: readonly ExceptionalDay[],
  written: readonly WrittenWeekday[],
): { ok: true; week: WorkingWeek } | { ok: false; problems: CalendarProblem[] } {
  const problems = written.flatMap(({ weekday, hours }, index): CalendarProblem[] => {
    const isRepeated = written.findIndex((each) => each.weekday === weekday) < index;
    return [
      ...(isRepeated ? [{ pointer: `/${index}/weekday`, code: 'repeated', detail: REPEATED }] : []),
      ...(parseRanges(hours) ? [] : [{ pointer: `/${index}/hours`, code: 'bad-hours', detail: BAD_HOURS }]),
    ];
  });
  const given = new Map(written.map(({ weekday, hours }) => [weekday, parseRanges(hours) ?? []]));
  if (WEEK.some((weekday) => !given.has(weekday)))
    problems.push({ pointer: '', code: 'missing', detail: INCOMPLETE });
  const week = Object.fromEntries(
    WEEK.map((weekday) => [weekday, given.get(weekday) ?? []]),
  ) as unknown as WorkingWeek;
  if (problems.length === 0) problems.push(...daysOffOnly(week, exceptions));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, week };
}

/** Returns the week in the form that `readEditedWeek` reads. */
export function writtenWeek(week: WorkingWeek): { weekday: Weekday; hours: string[] }[] {
  return WEEK.map((weekday) => ({ weekday, hours: week[weekday].map(rangeText) }));
}

function daysOffOnly(week: WorkingWeek, exceptions: readonly ExceptionalDay[]): CalendarProblem[] {
  if (WEEK.every((weekday) => week[weekday].length === 0))
    return [{ pointer: '', code: 'no-working-day', detail: NEVER_WORKED }];
  const days = new Map(exceptions.map((exception) => [exception.day, exception]));
  const years = [...new Set(exceptions.map(({ day }) => yearOf(day)))];
  return years
    .filter((year) => !hasWorkingDay(year, week, days))
    .map((year) => ({ pointer: '', code: 'no-working-day', detail: neverWorkedIn(year) }));
}

function neverWorkedIn(year: number): Bilingual {
  return bilingual(
    `Với các ngày nghỉ đã ghi, năm ${year} sẽ không còn ngày làm việc nào.`,
    `With its days off, ${year} would have no working day left.`,
  );
}

const REPEATED = bilingual('Ngày này trong tuần đã có ở dòng khác.', 'Another entry has the same weekday.');
const INCOMPLETE = bilingual('Cần đủ bảy ngày trong tuần.', 'All seven days of the week are needed.');
const NEVER_WORKED = bilingual(
  'Tuần phải có ít nhất một ngày làm việc.',
  'The week must have at least one working day.',
);
