import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseDay } from '#kernel';
import type { EventTypeDefinition } from '../vocabulary/index.js';

/**
 * Compiles a payload's schema to code. Compiling takes milliseconds, so it happens when a type is first seen. The
 * validator that stops at the first error decides; the one that finds all of them is compiled only to explain a refusal.
 */
export class PayloadValidator {
  private readonly deciding = new Map<string, ValidateFunction>();
  private readonly explaining = new Map<string, ValidateFunction>();

  decide(definition: EventTypeDefinition): ValidateFunction {
    return compiled(this.deciding, definition, { allErrors: false });
  }

  explain(definition: EventTypeDefinition): ValidateFunction {
    return compiled(this.explaining, definition, { allErrors: true });
  }
}

function compiled(
  cache: Map<string, ValidateFunction>,
  definition: EventTypeDefinition,
  options: { allErrors: boolean },
): ValidateFunction {
  const known = cache.get(definition.type);
  if (known) return known;
  const validate = newAjv(options.allErrors).compile(definition.dataSchema);
  cache.set(definition.type, validate);
  return validate;
}

function newAjv(allErrors: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors,
    verbose: allErrors,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  });
  ajv.addFormat('date', { type: 'string', validate: (text) => parseDay(text) !== undefined });
  ajv.addKeyword({
    keyword: 'x-ordered-days',
    type: 'object',
    schemaType: 'array',
    validate: areOrdered,
    errors: false,
  });
  return ajv;
}

function areOrdered(
  [earlier, later]: readonly [string, string],
  payload: Readonly<Record<string, unknown>>,
): boolean {
  const [from, to] = [payload[earlier], payload[later]];
  return typeof from !== 'string' || typeof to !== 'string' || from <= to;
}
