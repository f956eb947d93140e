export * from './cells.js';
export * from './compact-sums.js';
export * from './day-grid.js';
export * from './exact-sum.js';
export * from './roll-up.js';
export * from './row-ranges.js';
export * from './span.js';
export * from './subject-index.js';
