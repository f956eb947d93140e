export * from './domain/index.js';
export * from './storage/load-frameworks.js';
