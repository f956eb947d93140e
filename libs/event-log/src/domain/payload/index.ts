export * from './field-registry.js';
export * from './json-schema.js';
export * from './list-fields.js';
export * from './number-fields.js';
export * from './payload-schema.js';
export * from './plain-object.js';
export * from './presence.js';
export * from './text-fields.js';
