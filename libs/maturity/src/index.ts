export * from './domain/index.js';
export { FrameworkSet, hashOfSet } from './framework-set.js';
export * from './storage/check-framework-files.js';
export * from './storage/framework-files.js';
export { loadFrameworks, parseFrameworks, type LoadedFrameworks } from './storage/load-frameworks.js';
