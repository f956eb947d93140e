export * from './approaching.js';
export * from './announce-result.js';
export * from './announced-result.js';
