export {
  markCauses,
  reasonWithoutFact,
  type DirtyMark,
  type MarkCause,
  type MarkReason,
} from './deltas/dirty-mark.js';
export { FACTS, type MeasureIds } from './deltas/measure-ids.js';
export type { MeasuredDelta } from './deltas/measured-delta.js';
export { distinctEventTypes, distinctMonthsOf } from './history/distinct-months.js';
export {
  chainsOf,
  effectiveAt,
  entityKeyOf,
  entityKeyText,
  groupedByEntity,
  inOrderOfTime,
  kindOf,
  type EntityKey,
} from './history/entity-history.js';
export { ALWAYS } from './rollups/index.js';
export { beforeWindow } from './readings/intervals.js';
export { allMeasuresRead, isOwnFigure, measuresRead, nounsOf } from './readings/measures-read.js';
export {
  type KnownAt,
  type PointInTime,
  KNOWN_NOW,
  type TreeView,
  type PointWithoutDay,
  pointFor,
} from './readings/point-in-time.js';
export type { ReadingsByDay } from './readings/fixed-days.js';
export { ReadingTable } from './readings/reading-table.js';
export { type OrgUnitRow, OrgUnitTree } from './org-unit-tree.js';
