export * from './backoff.js';
export * from './check-subscription.js';
export * from './notice-content.js';
export * from './outcome.js';
export * from './subscription.js';
