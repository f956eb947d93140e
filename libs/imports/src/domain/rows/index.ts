export { changesBetween, merged, type Change } from './changes.js';
export { eventId, naturalKey, stateDraft, type Draft, type StatedDraft } from './draft.js';
export { keyRuleOf, type KeyRule } from './fact-keys.js';
export { KnownFacts, type EffectiveFact, type RecordedVersion } from './known-facts.js';
export { idsToLookUp, planDraft, type PlanContext, type PlannedFact } from './plan-draft.js';
export { readField, type ReadingContext } from './read-field.js';
export { beginsHistory, columnOf } from './column-of.js';
export { RowReader, type ReadRow, type RowContext, type RowProblem } from './read-row.js';
export { StatedFacts } from './stated-facts.js';
