export * from './intervals.js';
export * from './read-point.js';
export * from './reading-table.js';
export * from './running-sums.js';
