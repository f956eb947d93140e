export * from './contributed.js';
export * from './measure-ids.js';
export * from './page-deltas.js';
