import type { Day, DayZone } from '#kernel';
import { withEdits, type CalendarEdits } from './edited-year.js';
import { weekdayOf, WEEK, type CalendarDefinition, type WorkingHours } from './calendar-definition.js';

/** A day with less working time than this part of the longest usual day counts as half a day. */
const HALF_DAY_BELOW = 0.75;
/** Days looked at for the next working day. No office is closed for longer. */
const MAX_CLOSED_DAYS = 370;

/**
 * Answers questions about working time by one definition and one time zone. The definition is that of a file
 * with what was edited since.
 */
export class WorkingCalendar {
  private current: CalendarDefinition;
  private exceptions: ReadonlyMap<Day, readonly WorkingHours[]>;
  private fullMinutes: number;

  constructor(
    /** That of the file. */
    readonly shipped: CalendarDefinition,
    private readonly zone: DayZone,
  ) {
    this.current = shipped;
    this.exceptions = hoursByDay(shipped);
    this.fullMinutes = longestDay(shipped);
  }

  get definition(): CalendarDefinition {
    return this.current;
  }

  /** From now on counts by this week and these years in place of those of the file. */
  follow(edits: CalendarEdits): void {
    this.current = withEdits(this.shipped, edits);
    this.exceptions = hoursByDay(this.current);
    this.fullMinutes = longestDay(this.current);
  }

  /** Returns the working hours of the day, in order. */
  hoursOf(day: Day): readonly WorkingHours[] {
    return this.exceptions.get(day) ?? this.current.week[weekdayOf(day)];
  }

  /** Returns whether any time of the day is worked. Half days are working days. */
  isWorkingDay(day: Day): boolean {
    return this.hoursOf(day).length > 0;
  }

  /**
   * Returns the first working day after the day.
   *
   * @throws RangeError when a year and more has none
   */
  nextWorkingDay(day: Day): Day {
    for (let next = day + 1; next <= day + MAX_CLOSED_DAYS; next += 1)
      if (this.isWorkingDay(next)) return next;
    throw new RangeError(`The calendar ${this.current.id} has no working day for a year.`);
  }

  /**
   * Returns the number of working days after `from`, up to and including `to`; half days count a half.
   * Negative when `to` lies before `from`.
   */
  workingDaysBetween(from: Day, to: Day): number {
    if (to < from) return 0 - this.workingDaysBetween(to, from);
    let days = 0;
    for (let day = from + 1; day <= to; day += 1) days += this.weightOf(day);
    return days;
  }

  /** Returns the day by which so many working days have passed after `day`; `day` itself for none. */
  addWorkingDays(day: Day, count: number): Day {
    let reached = day;
    for (let passed = 0; passed < count; passed += this.weightOf(reached))
      reached = this.nextWorkingDay(reached);
    return reached;
  }

  /** Returns the working time between two instants (epoch milliseconds), in milliseconds. */
  workingMsBetween(from: number, to: number): number {
    if (to < from) return 0 - this.workingMsBetween(to, from);
    let worked = 0;
    for (let day = this.zone.dayOf(from); day <= this.zone.dayOf(to); day += 1) {
      for (const { begin, end } of this.rangesOn(day))
        worked += Math.max(0, Math.min(end, to) - Math.max(begin, from));
    }
    return worked;
  }

  /** Returns the instant itself while it is worked, otherwise the instant at which work begins next. */
  nextWorkingMoment(instant: number): number {
    const today = this.zone.dayOf(instant);
    for (let day = today; ; day = this.nextWorkingDay(day)) {
      for (const { begin, end } of this.rangesOn(day))
        if (instant < end && begin < end) return Math.max(instant, begin);
    }
  }

  private weightOf(day: Day): number {
    const minutes = minutesOf(this.hoursOf(day));
    if (minutes === 0) return 0;
    return minutes < HALF_DAY_BELOW * this.fullMinutes ? 0.5 : 1;
  }

  private rangesOn(day: Day): { begin: number; end: number }[] {
    return this.hoursOf(day).map(({ from, to }) => ({
      begin: this.zone.instantAt(day, from),
      end: this.zone.instantAt(day, to),
    }));
  }
}

function hoursByDay({ exceptions }: CalendarDefinition): ReadonlyMap<Day, readonly WorkingHours[]> {
  return new Map(exceptions.map(({ day, hours }) => [day, hours]));
}

function longestDay({ week }: CalendarDefinition): number {
  return Math.max(...WEEK.map((weekday) => minutesOf(week[weekday])));
}

function minutesOf(hours: readonly WorkingHours[]): number {
  return hours.reduce((sum, { from, to }) => sum + to - from, 0);
}
