import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseDay } from '#kernel';
import { isAtMost, isTwelveMonths, missingBesideNames, type NamesNeeding } from '../payload/index.js';
import type { EventTypeDefinition } from '../vocabulary/index.js';

/**
 * Compiles the schemas of payloads to code. Compiling takes milliseconds, so it happens when a type is first
 * seen. One validator decides and stops at the first error. The other one finds all errors and is compiled
 * only when a payload is rejected.
 */
export class PayloadValidator {
  private readonly deciding = new Compiler({ allErrors: false });
  private readonly explaining = new Compiler({ allErrors: true });

  decide(definition: EventTypeDefinition): ValidateFunction {
    return this.deciding.compiled(definition);
  }

  explain(definition: EventTypeDefinition): ValidateFunction {
    return this.explaining.compiled(definition);
  }
}

class Compiler {
  private readonly compiledByType = new Map<string, ValidateFunction>();
  private ajv: Ajv2020 | null = null;

  constructor(private readonly options: { allErrors: boolean }) {}

  compiled(definition: EventTypeDefinition): ValidateFunction {
    const known = this.compiledByType.get(definition.type);
    if (known) return known;
    this.ajv ??= newAjv(this.options.allErrors);
    const validate = this.ajv.compile(definition.dataSchema);
    this.compiledByType.set(definition.type, validate);
    return validate;
  }
}

function newAjv(allErrors: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors,
    verbose: allErrors,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    // A test checks the schemas themselves. Compiling the meta-schema would cost every process 100 ms.
    validateSchema: false,
    meta: false,
  });
  ajv.addFormat('date', { type: 'string', validate: (text) => parseDay(text) !== undefined });
  ajv.addKeyword('x-description-vi');
  ajv.addKeyword({
    keyword: 'x-ordered-days',
    type: 'object',
    schemaType: 'array',
    validate: areOrdered,
    errors: false,
  });
  ajv.addKeyword({
    keyword: 'x-at-most',
    type: 'object',
    schemaType: 'array',
    validate: ([smaller, larger]: readonly [string, string], payload: Payload) =>
      isAtMost(payload[smaller], payload[larger]),
    errors: false,
  });
  ajv.addKeyword({
    keyword: 'x-twelve-months',
    type: 'object',
    schemaType: 'array',
    validate: ([name, value, period]: readonly [string, string, string], payload: Payload) =>
      payload[name] !== value || isTwelveMonths(payload[period]),
    errors: false,
  });
  ajv.addKeyword({
    keyword: 'x-names-need',
    type: 'object',
    schemaType: 'array',
    validate: ([name, needs]: readonly [string, NamesNeeding], payload: Payload) =>
      missingBesideNames(payload[name], needs, (other) => payload[other]).length === 0,
    errors: false,
  });
  return ajv;
}

type Payload = Readonly<Record<string, unknown>>;

function areOrdered([earlier, later]: readonly [string, string], payload: Payload): boolean {
  const [from, to] = [payload[earlier], payload[later]];
  return typeof from !== 'string' || typeof to !== 'string' || from <= to;
}
