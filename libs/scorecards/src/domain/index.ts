export * from './journal-entry.js';
export * from './unit-tree.js';
