import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EditedCalendar } from '#calendar';
import { rangeText, writtenWeek, yearOf } from '#calendar/domain';
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
    private readonly edited: EditedCalendar,
    private readonly clock: Clock,
    private readonly zone: DayZone,
  ) {}

  async execute({ year: asked, language }: GetWorkingCalendar): Promise<WorkingCalendarResponse> {
    await this.edited.follow();
    const { calendar } = this.edited;
    const { id, name, week, exceptions } = calendar.definition;
    const year = asked ?? yearOf(this.zone.dayOf(this.clock.now()));
    const [before, last] = [firstDayOf(year) - 1, firstDayOf(year + 1) - 1];
    const stored = await this.edited.stored();
    return {
      id,
      name: inLanguage(name, language),
      year,
      workingDays: calendar.workingDaysBetween(before, last),
      edited: stored.years.some((known) => known.year === year),
      years: [...new Set(exceptions.map(({ day }) => yearOf(day)))],
      week: writtenWeek(week),
      weekEdited: stored.week !== null,
      days: exceptions
        .filter(({ day }) => yearOf(day) === year)
        .map(({ day, name: reason, hours, source, expected }) => ({
          day: formatDay(day),
          name: inLanguage(reason, language),
          hours: hours.map(rangeText),
          source,
          expected,
        })),
    };
  }
}

function firstDayOf(year: number): Day {
  return parseDay(`${year}-01-01`) as Day;
}
