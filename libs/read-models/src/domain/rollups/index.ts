export * from './totals.js';
export * from './compact-totals.js';
export * from './day-grid.js';
export * from './exact-sum.js';
export * from './roll-up.js';
export * from './row-ranges.js';
export * from './grain.js';
export * from './subject-index.js';
