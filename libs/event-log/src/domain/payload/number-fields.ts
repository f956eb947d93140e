import { IsBoolean, IsInt, IsNumber, Max, Min, ValidateBy } from 'class-validator';
import { codePattern } from '../text/code-text.js';
import { field } from './field-registry.js';
import { isPlainObject } from './plain-object.js';

/**
 * The largest count or measured value. The sum of a million such values with two decimals still fits a 64-bit
 * integer.
 */
export const MAX_VALUE = 1_000_000_000_000;

/** The longest name of a component of an index, in characters. */
export const MAX_COMPONENT_NAME = 100;

/** True or false. */
export function Flag(): PropertyDecorator {
  return field({ schema: { type: 'boolean' } }, IsBoolean());
}

/** A whole number. */
export function Whole(minimum: number, maximum: number = MAX_VALUE): PropertyDecorator {
  return field({ schema: { type: 'integer', minimum, maximum } }, IsInt(), Min(minimum), Max(maximum));
}

/** A number, decimals allowed. */
export function Decimal(minimum: number, maximum: number = MAX_VALUE): PropertyDecorator {
  return field({ schema: { type: 'number', minimum, maximum } }, IsNumber(), Min(minimum), Max(maximum));
}

/** Whole numbers from 0, at least one, by names from a fixed list. */
export function Quantities(names: readonly string[]): PropertyDecorator {
  const allowed = new Set(names);
  const validate = (value: unknown): boolean =>
    isPlainObject(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(([name, quantity]) => allowed.has(name) && isWhole(quantity));
  const schema = {
    type: 'object',
    propertyNames: { enum: names },
    minProperties: 1,
    additionalProperties: { type: 'integer', minimum: 0, maximum: MAX_VALUE },
  } as const;
  return field({ schema }, ValidateBy({ name: 'isQuantities', validator: { validate } }));
}

/**
 * Up to 100 numbers, by names as real indices call their components, such as `People's Inspection Boards`.
 */
export function NamedValues(): PropertyDecorator {
  const pattern = `^${codePattern(MAX_COMPONENT_NAME)}$`;
  const names = new RegExp(pattern, 'u');
  const validate = (value: unknown): boolean =>
    isPlainObject(value) &&
    Object.keys(value).length <= 100 &&
    Object.entries(value).every(([name, amount]) => names.test(name) && isBounded(amount));
  const schema = {
    type: 'object',
    propertyNames: { pattern },
    maxProperties: 100,
    additionalProperties: { type: 'number', minimum: -MAX_VALUE, maximum: MAX_VALUE },
  } as const;
  return field({ schema, holdsCodes: true }, ValidateBy({ name: 'isNamedValues', validator: { validate } }));
}

function isWhole(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_VALUE;
}

function isBounded(value: unknown): boolean {
  return typeof value === 'number' && value >= -MAX_VALUE && value <= MAX_VALUE;
}
