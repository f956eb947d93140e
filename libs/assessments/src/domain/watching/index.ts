export * from './amendments.js';
export * from './announce-checks.js';
export * from './announce-milestone.js';
export * from './announce-recorded.js';
export * from './announce-silences.js';
export * from './event-watch.js';
export {
  isMilestoneEvent,
  milestoneAt,
  milestoneEvent,
  type MilestoneEvent,
  type MilestoneFact,
} from './milestone-state.js';
export type { WatchedContext, WatchedEntry } from './watched-entry.js';
