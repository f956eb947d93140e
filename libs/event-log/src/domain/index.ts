export * from './logged-event.js';
