export { CallerPolicies } from './caller-policies.js';
export { CallerPoliciesModule } from './caller-policies.module.js';
export { checkCandidates, type CandidateChecks, type CheckedEvents } from './check-candidates.js';
export { BodyBudget } from './content/body-budget.js';
export type { Candidate } from './content/candidate.js';
export {
  BATCH,
  BINARY,
  contentModeOf,
  LINES,
  mediaTypeOf,
  OTHER_JSON,
  STRUCTURED,
} from './content/content-mode.js';
export { handlingOf, type Handling } from './content/handling.js';
export { GROUP_LINES, MAX_BATCH_BYTES, MAX_BATCH_EVENTS, MAX_EVENT_BYTES } from './content/limits.js';
export { readBatch, readBinary, readStructured } from './content/read-candidates.js';
export { IntakeModule } from './intake.module.js';
export type { IntakeSettings } from './intake-options.js';
export { callerChecks, Intake, type IntakeOutcome, type IntakeRequest } from './intake.js';
export { LineIntake } from './line-intake.js';
export type { RunOfSender } from './stream-run.js';
export { addRejectionsOfLog } from './rejections-of-log.js';
export { Runs } from './runs.js';
export {
  EventsRejectedError,
  shownToCaller,
  type IndexedWarning,
  type Recorded,
  type RejectedEvent,
} from './recorded.js';
