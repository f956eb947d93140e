export * from './combine-claims.js';
export * from './merged-units.js';
export * from './observed-stocks.js';
