export * from './cells.js';
export * from './compact-sums.js';
export * from './day-grid.js';
export * from './exact-sum.js';
export * from './roll-up.js';
export * from './segments.js';
export * from './span.js';
