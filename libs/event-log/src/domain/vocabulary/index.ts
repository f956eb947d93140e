export type { EventKind } from './define-noun.js';
export * from './event-schema.js';
export * from './event-type-definition.js';
export * from './event-types.js';
export * from './money.js';
export { nameIn, type EntityName } from './name-in.js';
export * from './reportable-quantities.js';
export * from './vocabulary.js';
