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
} from './calendar-definition.js';
export { WorkingCalendar } from './working-calendar.js';
export {
  readEditedYear,
  withWhatIsKnown,
  yearOf,
  type DayProblem,
  type EditedYears,
  type WrittenDay,
} from './edited-year.js';
