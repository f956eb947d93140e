export * from './assessment.js';
export * from './contribution.js';
export * from './framework.js';
export * from './reading.js';
