export * from './approaching.js';
export * from './conclude.js';
export * from './announced-result.js';
