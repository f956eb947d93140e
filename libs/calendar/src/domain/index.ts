export {
  parseCalendar,
  rangeText,
  WEEK,
  WEEKDAYS,
  weekdayOf,
  type CalendarDefinition,
  type ExceptionalDay,
  type Weekday,
  type WorkingHours,
  type WorkingWeek,
} from './calendar-definition.js';
export { WorkingCalendar } from './working-calendar.js';
export {
  readEditedYear,
  withWhatIsKnown,
  yearOf,
  type CalendarEdits,
  type CalendarProblem,
  type EditedYears,
  type WrittenDay,
} from './edited-year.js';
export { readEditedWeek, writtenWeek, type WrittenWeekday } from './edited-week.js';
