import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { WEEK, WorkingCalendar, type WorkingHours } from '#calendar/domain';
import { Clock, DayZone, formatDay, inLanguage, parseDay, type Day, type Language } from '#kernel';
import type { WorkingCalendarResponse } from './working-calendar.response.js';

export class GetWorkingCalendar extends Query<WorkingCalendarResponse> {
  constructor(
    readonly year: number | undefined,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetWorkingCalendar)
export class GetWorkingCalendarHandler implements IQueryHandler<GetWorkingCalendar> {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
    private readonly zone: DayZone,
  ) {}

  execute({ year: asked, language }: GetWorkingCalendar): Promise<WorkingCalendarResponse> {
    const { id, name, week, exceptions } = this.calendar.definition;
    const year = asked ?? yearOf(this.zone.dayOf(this.clock.now()));
    const [before, last] = [firstDayOf(year) - 1, firstDayOf(year + 1) - 1];
    return Promise.resolve({
      id,
      name: inLanguage(name, language),
      year,
      workingDays: this.calendar.workingDaysBetween(before, last),
      years: [...new Set(exceptions.map(({ day }) => yearOf(day)))],
      week: WEEK.map((weekday) => ({ weekday, hours: week[weekday].map(rangeText) })),
      days: exceptions
        .filter(({ day }) => yearOf(day) === year)
        .map(({ day, name: reason, hours, source, expected }) => ({
          day: formatDay(day),
          name: inLanguage(reason, language),
          hours: hours.map(rangeText),
          source,
          expected,
        })),
    });
  }
}

function yearOf(day: Day): number {
  return Number(formatDay(day).slice(0, 4));
}

function firstDayOf(year: number): Day {
  return parseDay(`${year}-01-01`) as Day;
}

function rangeText({ from, to }: WorkingHours): string {
  return `${timeText(from)}-${timeText(to)}`;
}

function timeText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
