export * from './journal-entry.js';
export * from './reading/read-point.js';
export * from './unit-tree.js';
