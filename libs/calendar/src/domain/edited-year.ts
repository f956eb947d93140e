import {
  bilingual,
  formatDay,
  inLanguage,
  parseDay,
  type Bilingual,
  type Day,
  type Language,
  type LocalizedText,
} from '#kernel';
import {
  parseRanges,
  rangeText,
  weekdayOf,
  type CalendarDefinition,
  type ExceptionalDay,
  type WorkingWeek,
} from './calendar-definition.js';

/** The exceptional days of years that an administrator edited, in place of those of the file. */
export type EditedYears = ReadonlyMap<number, readonly ExceptionalDay[]>;

/** An exceptional day as people write it: `hours` are ranges such as `08:00-12:00`, none for a day off. */
export interface WrittenDay {
  day: string;
  /** In one language, or in all that the day was known by before. */
  name: string | LocalizedText;
  hours: readonly string[];
  source?: string | null;
  /** True: it has not been laid down yet. */
  expected?: boolean;
}

export interface CalendarProblem {
  /** JSON Pointer into the list of days, or into that of weekdays. */
  pointer: string;
  code: string;
  detail: Bilingual;
}

/** What an administrator edited of a calendar. */
export interface CalendarEdits {
  /** Null: the week of the file. */
  week: WorkingWeek | null;
  years: EditedYears;
}

/** Returns the calendar with the edited week and the days of edited years in place of those of the file. */
export function withEdits(shipped: CalendarDefinition, { week, years }: CalendarEdits): CalendarDefinition {
  const kept = shipped.exceptions.filter(({ day }) => !years.has(yearOf(day)));
  const exceptions = [...kept, ...[...years.values()].flat()].sort((one, other) => one.day - other.day);
  return { ...shipped, week: week ?? shipped.week, exceptions };
}

export function yearOf(day: Day): number {
  return Number(formatDay(day).slice(0, 4));
}

/** Reads the exceptional days of a year, or names all that is wrong with them. */
export function readEditedYear(
  { week }: Pick<CalendarDefinition, 'week'>,
  year: number,
  written: readonly WrittenDay[],
): { ok: true; days: ExceptionalDay[] } | { ok: false; problems: CalendarProblem[] } {
  const problems: CalendarProblem[] = [];
  const days = new Map<Day, ExceptionalDay>();
  for (const [index, { day: text, hours: ranges, source = null, ...given }] of written.entries()) {
    const name = typeof given.name === 'string' ? { vi: given.name.trim() } : given.name;
    const at = (member: string): string => `/${index}/${member}`;
    const day = parseDay(text);
    if (day === undefined || yearOf(day) !== year) {
      problems.push({ pointer: at('day'), code: 'not-a-day', detail: notOfYear(year) });
      continue;
    }
    if (days.has(day)) problems.push({ pointer: at('day'), code: 'repeated', detail: REPEATED });
    if (name.vi === '') problems.push({ pointer: at('name'), code: 'missing', detail: NAMELESS });
    const hours = parseRanges(ranges);
    if (!hours) problems.push({ pointer: at('hours'), code: 'bad-hours', detail: BAD_HOURS });
    days.set(day, { day, hours: hours ?? [], name, source, expected: given.expected ?? false });
  }
  if (problems.length === 0 && !hasWorkingDay(year, week, days))
    problems.push({ pointer: '', code: 'no-working-day', detail: NEVER_WORKED });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, days: [...days.values()].sort((one, other) => one.day - other.day) };
}

/**
 * Returns the days with what the calendar knows of them and a reader of one language does not send back: the
 * name in the other language, and of an unchanged day whether it is only expected.
 */
export function withWhatIsKnown(
  { exceptions }: Pick<CalendarDefinition, 'exceptions'>,
  written: readonly WrittenDay[],
  language: Language,
): WrittenDay[] {
  const known = new Map(exceptions.map((exception) => [formatDay(exception.day), exception]));
  return written.map((each) => {
    const before = known.get(each.day);
    if (!before || inLanguage(before.name, language) !== inLanguage(each.name, language).trim()) return each;
    const isUnchanged = before.hours.map(rangeText).join() === each.hours.join();
    return { ...each, name: before.name, expected: isUnchanged && before.expected };
  });
}

/** A whole year off would leave nothing to count to. */
export function hasWorkingDay(
  year: number,
  week: WorkingWeek,
  days: ReadonlyMap<Day, Pick<ExceptionalDay, 'hours'>>,
): boolean {
  const [first, next] = [parseDay(`${year}-01-01`) ?? 0, parseDay(`${year + 1}-01-01`) ?? 0];
  for (let day = first; day < next; day += 1)
    if ((days.get(day)?.hours ?? week[weekdayOf(day)]).length > 0) return true;
  return false;
}

function notOfYear(year: number): Bilingual {
  return bilingual(
    `Hãy nhập một ngày có thật của năm ${year}, dạng YYYY-MM-DD.`,
    `A real day of ${year}, YYYY-MM-DD.`,
  );
}

const REPEATED = bilingual('Ngày này đã có ở dòng khác.', 'Another entry has the same day.');
const NAMELESS = bilingual('Cần ghi lý do.', 'The reason is missing.');
export const BAD_HOURS = bilingual(
  'Giờ làm việc dạng 08:00-12:00, theo thứ tự, không chồng nhau; nghỉ thì bỏ trống.',
  'Hours such as 08:00-12:00, in order, without overlaps; none for a day off.',
);
const NEVER_WORKED = bilingual(
  'Năm phải có ít nhất một ngày làm việc.',
  'The year must have at least one working day.',
);
