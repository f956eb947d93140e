export {
  announceResult,
  isApproaching,
  type AnnouncedResult,
  type ComputedFrom,
  type ResultAnnouncement,
  type TrackResult,
} from './announcing/index.js';
export { paceDays, measuredGoalKpis, readingsOf, readingsOfKpis } from './arrivals/pace-readings.js';
export { goalsOf, type PaceGoal } from './arrivals/pace-goals.js';
export type { ReadingsOfDay } from './arrivals/pace.js';
export { withArrivals, type Arrivals } from './arrivals/with-arrivals.js';
export { checkKinds, SOURCE_SILENT, type CheckKind } from './checks/check-kinds.js';
export type { CheckOutcome, FailedCheck, KpiOfFramework, UnevenOrgUnit } from './checks/rule-check.js';
export { type CheckSilence } from './checks/silence.js';
export { type Causes, type CausesByOrgUnit, causesByOrgUnit, causesOfPeers, hasCauses } from './causes.js';
export { applicableFrameworks, applicableOrgUnits } from './applicable-frameworks.js';
export {
  changeCauses,
  severities,
  type AlertTransitionData,
  type AnnouncedVerdict,
  type AnnouncementData,
  type ChangeCause,
  type EntryItem,
  type JournalEntry,
  type Severity,
} from './journal-entry.js';
export {
  changeKinds,
  isAssessmentKind,
  journalKinds,
  type AssessmentEntryKind,
  type JournalKind,
  type MilestoneEntryKind,
} from './journal-kinds.js';
export type { JournalMovement } from './journal-movement.js';
export type { EventWatch } from './watching/event-watch.js';
export {
  milestoneAt,
  milestoneEvent,
  type MilestoneEvent,
  type MilestoneFact,
} from './watching/milestone-state.js';
