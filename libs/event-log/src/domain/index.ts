export * from './chain/in-force.js';
export * from './cloud-event/problem.js';
export * from './cloud-event/valid-event.js';
export * from './logged-event.js';
export * from './vocabulary/index.js';
