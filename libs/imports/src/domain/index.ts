export * from './mapping/index.js';
export * from './rows/index.js';
export * from './values/index.js';
export { COUNTED, NO_COUNTS, type Outcome, type RowCounts } from './row-counts.js';
export { importStates, isBusy, type ImportState } from './import-state.js';
