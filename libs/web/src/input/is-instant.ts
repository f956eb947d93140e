import { registerDecorator } from 'class-validator';
import { parseTimestamp } from '#kernel';
import { InvalidRequestError } from '../problems/problem.js';

/** How every route names what an instant is. Events are read by the same parser. */
const INSTANT = 'an RFC 3339 time with its zone, for example 2025-07-01T00:00:00Z';

/** What a route takes instead of an instant. */
export interface InstantAlternative {
  admits: (text: string) => boolean;
  /** Completes `must be … or`. */
  name: string;
}

/** Admits instants (RFC 3339), and what a route takes beside them. */
export function IsInstant(or?: InstantAlternative): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isInstant',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && (parseTimestamp(value) !== undefined || or?.admits(value) === true),
        defaultMessage: () => `${String(property)} must be ${INSTANT}${or ? `, or ${or.name}` : ''}`,
      },
    });
  };
}

/** Parses what `@IsInstant()` has admitted to epoch milliseconds. */
export function readInstant(text: string, parameter: string): number {
  const instant = parseTimestamp(text);
  if (instant === undefined) {
    const detail = `${parameter} must be ${INSTANT}.`;
    throw new InvalidRequestError([{ parameter, code: 'is-instant', detail }]);
  }
  return instant;
}
