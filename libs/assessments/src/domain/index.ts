export { isApproaching } from './announcing/approaching.js';
export { daysToLookBackOn, kpisUnderWay, readingsOf, readingsOfKpis } from './arrivals/arrival.js';
export { goalsOf, type PaceGoal } from './arrivals/pace-goals.js';
export { pointsOf } from './arrivals/pace.js';
export { withArrivals } from './arrivals/with-arrivals.js';
export { type Causes, causesAmong, causesOf } from './causes.js';
export { frameworksOf, orgUnitsOf } from './frameworks-of.js';
export {
  severities,
  type AlertTransitionData,
  type AnnouncementData,
  type JournalEntry,
  type Severity,
} from './journal-entry.js';
export {
  isAssessmentKind,
  journalKinds,
  type AssessmentEntryKind,
  type JournalKind,
} from './journal-kinds.js';
