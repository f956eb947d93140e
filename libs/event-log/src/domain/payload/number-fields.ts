import { IsBoolean, IsInt, IsNumber, Max, Min, ValidateBy } from 'class-validator';
import { codePattern } from '../text/code-text.js';
import { field } from './field-registry.js';
import type { JsonSchema } from './json-schema.js';
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

/** Amounts by name. */
interface AmountNames {
  /** Names that hold a whole number. */
  counts: readonly string[];
  /** Names that hold a whole number, or the word that stands for one that could not be counted. */
  countsOr: readonly [word: string, names: readonly string[]];
  /** How names of the sender's own begin, for example `figure/`. They hold a number, decimals allowed. */
  ownPrefix: string;
}

/** The longest name of an amount of the sender's own, without its prefix, in characters. */
const MAX_OWN_NAME = 100;

/** Amounts from 0 by name, at least one. */
export function Quantities({ counts, countsOr: [word, stocks], ownPrefix }: AmountNames): PropertyDecorator {
  const count = { type: 'integer', minimum: 0, maximum: MAX_VALUE } as const;
  const countOrWord = { ...count, type: ['integer', 'string'], pattern: `^${word}$` } as const;
  const ownPattern = `^${ownPrefix}${codePattern(MAX_OWN_NAME)}$`;
  const properties: Readonly<Record<string, JsonSchema>> = Object.fromEntries([
    ...counts.map((name) => [name, count] as const),
    ...stocks.map((name) => [name, countOrWord] as const),
  ]);
  const [ownName, wordable] = [new RegExp(ownPattern, 'u'), new Set(stocks)];
  const isAmount = ([name, amount]: [string, unknown]): boolean =>
    ownName.test(name)
      ? isBounded(amount) && amount >= 0
      : Object.hasOwn(properties, name) && (isWhole(amount) || (amount === word && wordable.has(name)));
  const validate = (value: unknown): boolean =>
    isPlainObject(value) && Object.keys(value).length > 0 && Object.entries(value).every(isAmount);
  const schema: JsonSchema = {
    type: 'object',
    properties,
    patternProperties: { [ownPattern]: { type: 'number', minimum: 0, maximum: MAX_VALUE } },
    additionalProperties: false,
    minProperties: 1,
  };
  return field({ schema, holdsCodes: true }, ValidateBy({ name: 'isQuantities', validator: { validate } }));
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

function isBounded(value: unknown): value is number {
  return typeof value === 'number' && value >= -MAX_VALUE && value <= MAX_VALUE;
}
