export * from './conclude.js';
export * from './track-standing.js';
