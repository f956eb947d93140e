export type { Cause, DirtyMark } from './deltas/batch-deltas.js';
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
export { allMeasuresRead, measuresRead } from './readings/measures-read.js';
export {
  type ReadPoint,
  TODAYS_VIEW,
  type TreeView,
  type Viewpoint,
  viewpointFor,
} from './readings/read-point.js';
export { isOwnFigure, ReadingTable } from './readings/reading-table.js';
export { type UnitRow, UnitTree } from './unit-tree.js';
