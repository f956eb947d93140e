import { Matches, ValidateBy } from 'class-validator';
import { parseDay } from '#kernel';
import { field } from './field-registry.js';
import type { JsonSchema } from './json-schema.js';
import { codePattern, LINE_PATTERN, UNIT_CODE_PATTERN } from '../text/code-text.js';
import { isPlainObject } from './plain-object.js';

const MAX_TEXT = 2000;
const MAX_LINK = 2000;
/**
 * Years 1900 to 2199. All facts lie in this range, and a typing error cannot make a computation walk to the
 * year 9999.
 */
const DAY_PATTERN = '^(?:19|20|21)\\d\\d-\\d\\d-\\d\\d$';

const line = new RegExp(LINE_PATTERN, 'u');

const textIn = (vi: string, en: string): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength: MAX_TEXT,
  pattern: LINE_PATTERN,
  description: en,
  'x-description-vi': vi,
});

const textSchema: JsonSchema = {
  type: ['string', 'object'],
  minLength: 1,
  maxLength: MAX_TEXT,
  pattern: LINE_PATTERN,
  properties: {
    vi: textIn('Bằng tiếng Việt.', 'In Vietnamese.'),
    en: textIn('Bằng tiếng Anh.', 'In English.'),
  },
  required: ['vi'],
  additionalProperties: false,
};

/** Text for people, on one line: a string or `{vi, en?}`. At most 2,000 characters in each language. */
export function Text(): PropertyDecorator {
  return field({ schema: textSchema }, ValidateBy({ name: 'isText', validator: { validate: isText } }));
}

/** A plain string on one line. `max` is in characters. */
export function Line(max = 200): PropertyDecorator {
  return field({ schema: lineSchema(max) }, ...lineValidators(max));
}

/** The code of an entity, a case or an event. It becomes NFC before the event is sealed. */
export function Code(max = 200): PropertyDecorator {
  return field({ schema: codeSchema(max), holdsCodes: true }, ...codeValidators(max));
}

/** The code of an org unit. */
export function UnitCode(): PropertyDecorator {
  return field({ schema: unitCodeSchema, holdsCodes: true }, ...unitCodeValidators());
}

/** An http or https URL. */
export function Link(): PropertyDecorator {
  return field({ schema: linkSchema }, ...linkValidators());
}

/** One of a fixed list of words or numbers. */
export function OneOf(...values: readonly (string | number)[]): PropertyDecorator {
  const validate = (value: unknown): boolean => values.some((allowed) => allowed === value);
  return field(
    { schema: { enum: values } },
    ValidateBy({ name: 'isOneOf', constraints: [values], validator: { validate } }),
  );
}

/** A calendar day, `YYYY-MM-DD`, from 1900 to 2199. */
export function CalendarDay(): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && parseDay(value) !== undefined;
  return field(
    { schema: { type: 'string', format: 'date', pattern: DAY_PATTERN } },
    Matches(new RegExp(DAY_PATTERN, 'u')),
    ValidateBy({ name: 'isCalendarDay', validator: { validate } }),
  );
}

/** The code of a currency: three capital letters. */
export function CurrencyCode(): PropertyDecorator {
  return field({ schema: { type: 'string', pattern: '^[A-Z]{3}$' } }, Matches(/^[A-Z]{3}$/));
}

export const lineSchema = (max: number): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength: max,
  pattern: LINE_PATTERN,
});
export const linkSchema: JsonSchema = { type: 'string', maxLength: MAX_LINK, pattern: '^https?://\\S+$' };
export const unitCodeSchema: JsonSchema = { type: 'string', pattern: `^${UNIT_CODE_PATTERN}$` };

export function lineValidators(max: number, each = false): PropertyDecorator[] {
  return [Matches(charactersUpTo(max), { each }), Matches(line, { each })];
}

export const codeSchema = (max: number): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength: max,
  pattern: `^${codePattern(max)}$`,
});

export function codeValidators(max: number, each = false): PropertyDecorator[] {
  return [Matches(new RegExp(`^${codePattern(max)}$`, 'u'), { each })];
}

export function linkValidators(each = false): PropertyDecorator[] {
  return [Matches(charactersUpTo(MAX_LINK), { each }), Matches(/^https?:\/\/\S+$/u, { each })];
}

export function unitCodeValidators(each = false): PropertyDecorator[] {
  return [Matches(new RegExp(`^${UNIT_CODE_PATTERN}$`, 'u'), { each })];
}

/**
 * Matches 1 to `max` characters. Like JSON Schema, a regular expression with the `u` flag counts code points;
 * `MaxLength` does not.
 */
function charactersUpTo(max: number): RegExp {
  return new RegExp(`^[\\s\\S]{1,${max}}$`, 'u');
}

const sensibleLength = charactersUpTo(MAX_TEXT);

function isText(value: unknown): boolean {
  if (typeof value === 'string') return isSensible(value);
  if (!isPlainObject(value)) return false;
  const { vi, en, ...rest } = value;
  return isSensible(vi) && (en === undefined || isSensible(en)) && Object.keys(rest).length === 0;
}

function isSensible(value: unknown): boolean {
  return typeof value === 'string' && sensibleLength.test(value) && line.test(value);
}
