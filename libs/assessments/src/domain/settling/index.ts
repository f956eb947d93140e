export * from './candidate.js';
export * from './settling.js';
