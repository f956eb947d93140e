export * from './measured-delta.js';
export * from './measure-ids.js';
export * from './batch-deltas.js';
export * from './dirty-mark.js';
