import { registerDecorator } from 'class-validator';
import { parseDay, type Day } from '#kernel';
import { InvalidRequestError } from '../problems/problem.js';

/** The first day; neither the calendar nor the database has a year 0. */
const FIRST_DAY = parseDay('0001-01-01') ?? 0;

/** Admits days of the calendar as `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isDay',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && dayOf(value) !== undefined,
        defaultMessage: () => `${String(property)} must be a day of the calendar as YYYY-MM-DD`,
      },
    });
  };
}

/** Parses a parameter that `@IsDay()` has admitted. */
export function readDay(text: string, parameter: string): Day {
  const day = dayOf(text);
  if (day === undefined) {
    const detail = `${parameter} must be a day of the calendar as YYYY-MM-DD.`;
    throw new InvalidRequestError([{ parameter, code: 'is-day', detail }]);
  }
  return day;
}

function dayOf(text: string): Day | undefined {
  const day = parseDay(text);
  return day === undefined || day < FIRST_DAY ? undefined : day;
}
