export * from './contributed.js';
export * from './measure-ids.js';
export * from './batch-deltas.js';
