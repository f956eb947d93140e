export * from './journal-entry.js';
