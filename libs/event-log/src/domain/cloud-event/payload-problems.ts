import type { ErrorObject, ValidateFunction } from 'ajv';
import { payloadDetail } from './payload-wording.js';
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
};

/** Returns all problems of a payload, in the order in which its schema lists the fields. */
export function payloadProblems(explain: ValidateFunction, data: unknown): EventProblem[] {
  if (explain(data)) return [];
  return (explain.errors ?? []).filter(saysSomethingNew).map(problemOf);
}

/** Drops errors inside `anyOf` and `propertyNames`: the error of the keyword itself covers them. */
function saysSomethingNew(error: ErrorObject): boolean {
  return error.propertyName === undefined && !/\/anyOf\/\d+\//.test(error.schemaPath);
}

function problemOf(error: ErrorObject): EventProblem {
  const member = memberOf(error);
  const pointer = `/data${error.instancePath}${member === undefined ? '' : pointerTo(member)}`;
  return { pointer, code: CODES[error.keyword] ?? 'not-allowed', detail: payloadDetail(error) };
}

/** Returns the missing or unexpected member. Ajv reports such an error at the object, not at the member. */
function memberOf(error: ErrorObject): string | undefined {
  const { missingProperty, additionalProperty, propertyName } = error.params as Readonly<
    Record<string, string | undefined>
  >;
  return missingProperty ?? additionalProperty ?? propertyName;
}
