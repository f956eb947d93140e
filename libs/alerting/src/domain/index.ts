export * from './alert.js';
export * from './alert-rule.js';
export * from './decide-page.js';
export * from './notice/describe.js';
export * from './notice/notice-context.js';
export * from './notice/notice.js';
export * from './parse-rules.js';
export * from './settle.js';
