import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, ValidateNested } from 'class-validator';
import { field, type PayloadClass } from './field-registry.js';
import type { JsonSchema } from './json-schema.js';
import { isPlainObject } from './plain-object.js';
import {
  codeSchema,
  codeValidators,
  lineSchema,
  lineValidators,
  linkSchema,
  linkValidators,
  unitCodeSchema,
  unitCodeValidators,
} from './text-fields.js';

const MAX_ITEMS = 100;

/** A list of up to 100 plain strings. */
export function Lines(minItems = 0, maxLength = 200): PropertyDecorator {
  return list(minItems, lineSchema(maxLength), lineValidators(maxLength, true));
}

/** A list of up to 100 http or https URLs. */
export function Links(minItems = 0): PropertyDecorator {
  return list(minItems, linkSchema, linkValidators(true));
}

/** A list of up to 100 codes of entities or org units. */
export function Codes(minItems = 0): PropertyDecorator {
  return list(minItems, codeSchema(200), codeValidators(200, true), true);
}

/** A list of up to 100 codes of org units. */
export function UnitCodes(minItems = 0): PropertyDecorator {
  return list(minItems, unitCodeSchema, unitCodeValidators(true), true);
}

/** An object with fields of its own. */
export function Nested(nested: () => PayloadClass): PropertyDecorator {
  // ValidateNested alone would also accept an array of valid objects.
  return field(
    { nested },
    ValidateBy({ name: 'isObject', validator: { validate: isPlainObject } }),
    ValidateNested(),
  );
}

/** A list of up to 100 objects with fields of their own. */
export function NestedList(nested: () => PayloadClass, minItems = 0): PropertyDecorator {
  const validate = (value: unknown): boolean => Array.isArray(value) && value.every(isPlainObject);
  return field(
    { schema: { type: 'array', minItems, maxItems: MAX_ITEMS }, nested },
    ValidateBy({ name: 'isListOfObjects', validator: { validate } }),
    ArrayMinSize(minItems),
    ArrayMaxSize(MAX_ITEMS),
    ValidateNested({ each: true }),
  );
}

function list(
  minItems: number,
  items: JsonSchema,
  validators: readonly PropertyDecorator[],
  holdsCodes = false,
): PropertyDecorator {
  return field(
    { schema: { type: 'array', items, minItems, maxItems: MAX_ITEMS }, holdsCodes },
    IsArray(),
    ArrayMinSize(minItems),
    ArrayMaxSize(MAX_ITEMS),
    ...validators,
  );
}
