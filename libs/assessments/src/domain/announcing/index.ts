export * from './approaching.js';
export * from './conclude.js';
export * from './track-standing.js';
