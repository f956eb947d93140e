import { field } from './field-registry.js';

/**
 * Says what a field holds, with its unit and its rules, in Vietnamese and English. Published with the schema;
 * every field of a payload has it.
 */
export function Describe(vi: string, en: string): PropertyDecorator {
  return field({ schema: { description: en, 'x-description-vi': vi } });
}
