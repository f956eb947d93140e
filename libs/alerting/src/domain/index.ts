export * from './alert.js';
export * from './alert-rule.js';
export * from './decide-batch.js';
export * from './notification/describe.js';
export * from './notification/notification-context.js';
export * from './notification/notification-text.js';
export * from './parse-rules.js';
export * from './decide-transitions.js';
