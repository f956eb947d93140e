export type { Cause, DirtyMark } from './deltas/page-deltas.js';
export { ALWAYS } from './history/always.js';
export { chainsOf, holdingAt, inOrderOfTime } from './history/histories.js';
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
