export * from './combine-claims.js';
export * from './merged-units.js';
