import { parseDay, type Day, type LocalizedText } from '#kernel';

/** The names of the days of a week as calendar files write them, Monday first. */
export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEK)[number];

/** A range of working time, in minutes after midnight; `to` is not part of it. */
export interface WorkingHours {
  from: number;
  to: number;
}

/** A day on which other hours are worked than the week says. */
export interface ExceptionalDay {
  day: Day;
  /** Empty: a day off. In order, without overlaps. */
  hours: readonly WorkingHours[];
  name: LocalizedText;
  /** Where the day is laid down; `null` where that is not said. */
  source: string | null;
  /** Whether the day is only expected, because it has not been laid down yet. */
  expected: boolean;
}

/** The hours of each day of a usual week. */
export type WorkingWeek = Readonly<Record<Weekday, readonly WorkingHours[]>>;

/** When an office works. */
export interface CalendarDefinition {
  id: string;
  name: LocalizedText;
  week: WorkingWeek;
  /** By day, without repeats. */
  exceptions: readonly ExceptionalDay[];
}

const OFFICE_HOURS: readonly WorkingHours[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];

/** Monday to Friday without holidays. */
export const WEEKDAYS: CalendarDefinition = {
  id: 'weekdays',
  name: { vi: 'Thứ Hai đến thứ Sáu', en: 'Monday to Friday' },
  week: {
    monday: OFFICE_HOURS,
    tuesday: OFFICE_HOURS,
    wednesday: OFFICE_HOURS,
    thursday: OFFICE_HOURS,
    friday: OFFICE_HOURS,
    saturday: [],
    sunday: [],
  },
  exceptions: [],
};

/** Returns the weekday on which the day falls. */
export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return WEEK[(((day + 3) % 7) + 7) % 7] ?? 'monday';
}

/**
 * Reads a calendar from the parsed content of its file.
 *
 * @returns the definition, or every problem with the path of the field
 */
export function parseCalendar(
  content: unknown,
): { ok: true; calendar: CalendarDefinition } | { ok: false; problems: string[] } {
  const problems: string[] = [];
  const { id, name, week, days } = recordOf(content);
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,50}$/.test(id))
    problems.push('id: 1 to 50 small letters, digits or hyphens.');
  const hours = parseWeek(week, problems);
  const usual = WEEK.map((weekday) => hours[weekday]).find(({ length }) => length > 0) ?? [];
  if (usual.length === 0) problems.push('week: at least one day must have working hours.');
  const exceptions = parseDays(days, usual, problems);
  const calendar = { id: String(id), name: textOf(name, 'name', problems), week: hours, exceptions };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, calendar };
}

function parseWeek(week: unknown, problems: string[]): Record<Weekday, readonly WorkingHours[]> {
  const given = recordOf(week);
  for (const key of Object.keys(given))
    if (!(WEEK as readonly string[]).includes(key)) problems.push(`week/${key}: no such weekday.`);
  const entries = WEEK.map((weekday) => [
    weekday,
    parseHours(given[weekday] ?? [], `week/${weekday}`, problems),
  ]);
  return Object.fromEntries(entries) as Record<Weekday, readonly WorkingHours[]>;
}

/** Returns the hours that a text such as `08:00-12:00` means; null for any other text. */
export function parseRange(text: string): WorkingHours | null {
  const parts = RANGE.exec(text);
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts?.slice(1).map(Number) ?? [];
  const range = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
  const isRange = parts && fromMinute < 60 && toMinute < 60 && range.from < range.to && range.to <= 24 * 60;
  return isRange ? range : null;
}

/**
 * Returns the hours that the texts mean; null when a text means none, or when they overlap or are out of
 * order.
 */
export function parseRanges(texts: readonly string[]): WorkingHours[] | null {
  const ranges = texts.flatMap((text) => parseRange(text) ?? []);
  return ranges.length === texts.length && areInOrder(ranges) ? ranges : null;
}

function areInOrder(ranges: readonly WorkingHours[]): boolean {
  return ranges.every(({ from }, index) => from >= (ranges[index - 1]?.to ?? 0));
}

/** Returns the text that `parseRange` reads. */
export function rangeText({ from, to }: WorkingHours): string {
  return `${timeText(from)}-${timeText(to)}`;
}

function timeText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const RANGE = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

function parseHours(value: unknown, path: string, problems: string[]): WorkingHours[] {
  if (!Array.isArray(value)) {
    problems.push(`${path}: a list such as [08:00-12:00, 13:00-17:00].`);
    return [];
  }
  const ranges = value.flatMap((text) => {
    const range = typeof text === 'string' ? parseRange(text) : null;
    if (range) return [range];
    problems.push(`${path}: "${String(text)}" is no range such as 08:00-12:00.`);
    return [];
  });
  if (!areInOrder(ranges)) problems.push(`${path}: the ranges must be in order and must not overlap.`);
  return ranges;
}

/** The most days that one entry may name. */
const MAX_DAYS_OF_ENTRY = 62;

function parseDays(days: unknown, usual: readonly WorkingHours[], problems: string[]): ExceptionalDay[] {
  const found = new Map<Day, ExceptionalDay>();
  for (const [index, entry] of (Array.isArray(days) ? days : []).entries()) {
    const path = `days/${index}`;
    const { day, to, work, name, source, expected } = recordOf(entry);
    const first = dayIn(day);
    const last = to === undefined ? first : dayIn(to);
    if (first === undefined || last === undefined || last < first || last - first > MAX_DAYS_OF_ENTRY) {
      problems.push(`${path}: day and to must be days such as 2026-02-16, in order.`);
      continue;
    }
    const hours = work === 'none' ? [] : work === 'full' ? usual : parseHours(work, `${path}/work`, problems);
    const about = {
      name: textOf(name, `${path}/name`, problems),
      source: typeof source === 'string' ? source : null,
    };
    for (let each = first; each <= last; each += 1) {
      if (found.has(each)) problems.push(`${path}: this day is named twice.`);
      found.set(each, { day: each, hours, ...about, expected: expected === true });
    }
  }
  return [...found.values()].sort((one, other) => one.day - other.day);
}

/** YAML may read a bare day as a date. */
function dayIn(value: unknown): Day | undefined {
  if (value instanceof Date) return parseDay(value.toISOString().slice(0, 10));
  return typeof value === 'string' ? parseDay(value) : undefined;
}

function textOf(value: unknown, path: string, problems: string[]): LocalizedText {
  const { vi, en } = recordOf(value);
  if (typeof vi === 'string' && typeof en === 'string') return { vi, en };
  problems.push(`${path}: a text in both languages, {vi, en}.`);
  return { vi: '', en: '' };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
