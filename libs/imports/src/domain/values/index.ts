export { NameFinder, type Named } from './name-finder.js';
export { readChoice, type Choice } from './read-choice.js';
export { dayOfSerial, readDay, shownDay, type DateSystem } from './read-day.js';
export { readFlag } from './read-flag.js';
export { decimalEvidence, readNumber, type DecimalEvidence, type DecimalMark } from './read-number.js';
export { periodIn, readPeriod, twelveMonthsTo, type DayRange } from './read-period.js';
export { readCode, readLink, readList, readText } from './read-text.js';
export {
  cellText,
  isEmpty,
  isMissing,
  read,
  unreadable,
  type Reading,
  type Unreadable,
  type ValueProblem,
} from './reading.js';
