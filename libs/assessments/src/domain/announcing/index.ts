export * from './approaching.js';
export * from './announce-result.js';
export * from './announced-result.js';
export { holds, type AsKnownNow } from './holds.js';
export type { AnnouncedMovement } from './announced-movements.js';
export type { AssessmentEntry } from './track-entry.js';
export type { TrackResult } from './track-result.js';
export { movementsInDoubt, withdrawMovements, type ComputedFrom } from './withdraw-movements.js';
