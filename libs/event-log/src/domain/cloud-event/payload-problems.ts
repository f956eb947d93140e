import type { ErrorObject, ValidateFunction } from 'ajv';
import { missingFieldsOf, payloadDetail } from './payload-wording.js';
import { codeFault, LINE_PATTERN, lineFault, type TextFault } from '../text/code-text.js';
import type { JsonSchema } from '../payload/index.js';
import type { EventTypeDefinition } from '../vocabulary/index.js';
import { textProblem } from './text-problem.js';
import { pointerTo, type EventProblem, type ProblemCode } from './problem.js';

const CODES: Readonly<Record<string, ProblemCode>> = {
  required: 'missing',
  anyOf: 'missing',
  additionalProperties: 'unknown-field',
  propertyNames: 'unknown-field',
  type: 'wrong-type',
  enum: 'not-one-of',
  minLength: 'empty',
  maxLength: 'too-long',
  pattern: 'bad-format',
  format: 'bad-format',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
  minItems: 'too-few',
  maxItems: 'too-many',
  minProperties: 'too-few',
  maxProperties: 'too-many',
  'x-ordered-days': 'wrong-order',
  'x-at-most': 'out-of-range',
  'x-twelve-months': 'out-of-range',
  'x-names-need': 'missing',
};

/** Returns all problems of a payload, in the order in which its schema lists the fields. */
export function payloadProblems(
  { type }: Pick<EventTypeDefinition, 'type'>,
  explain: ValidateFunction,
  data: unknown,
): EventProblem[] {
  if (explain(data)) return [];
  return (explain.errors ?? []).filter(saysSomethingNew).map((error) => problemOf(error, type));
}

/** Drops errors inside `anyOf` and `propertyNames`: the error of the keyword itself covers them. */
function saysSomethingNew(error: ErrorObject): boolean {
  return error.propertyName === undefined && !/\/anyOf\/\d+\//.test(error.schemaPath);
}

function problemOf(error: ErrorObject, type: string): EventProblem {
  const member = memberOf(error);
  const pointer = `/data${error.instancePath}${member === undefined ? '' : pointerTo(member)}`;
  const fault = textFaultOf(error);
  if (fault) return { pointer, ...textProblem(fault) };
  return { pointer, code: CODES[error.keyword] ?? 'not-allowed', detail: payloadDetail(error, type) };
}

/** Returns the missing or unexpected member. Ajv reports such an error at the object, not at the member. */
function memberOf(error: ErrorObject): string | undefined {
  const { missingProperty, additionalProperty, propertyName } = error.params as Readonly<
    Record<string, string | undefined>
  >;
  if (error.keyword === 'not') return (error.schema as Pick<JsonSchema, 'required'>).required?.[1];
  if (error.keyword === 'x-names-need') return missingFieldsOf(error)[0];
  if (error.keyword === 'x-at-most') return (error.schema as readonly string[])[0];
  if (error.keyword === 'x-twelve-months') return (error.schema as readonly string[])[2];
  return missingProperty ?? additionalProperty ?? propertyName;
}

/** Returns which characters of a text, or of the name of a member, violate a pattern. */
function textFaultOf({ keyword, schema, data, params }: ErrorObject): TextFault | null {
  if (keyword === 'propertyNames') return codeFault(String(params['propertyName']));
  if (keyword !== 'pattern' || typeof data !== 'string') return null;
  return schema === LINE_PATTERN ? lineFault(data) : codeFault(data);
}
