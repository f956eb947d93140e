import { ValidateBy, ValidateIf } from 'class-validator';
import { isAtMost, isTwelveMonths, missingBesideNames } from './cross-field-rules.js';
import { field, type NamesNeeding } from './field-registry.js';

/**
 * The field may be absent, but not null. `otherwise` is the default that readers assume. It is published with
 * the schema and never written into an event.
 */
export function Optional(otherwise?: boolean | number | string): PropertyDecorator {
  return field(
    { optional: true, schema: otherwise === undefined ? {} : { default: otherwise } },
    ValidateWhen((payload, name) => payload[name] !== undefined),
  );
}

/** The field may be absent if the other one is present. */
export function RequiredWithout(other: string): PropertyDecorator {
  return field(
    { optional: true, requiredWithout: other },
    ValidateWhen((payload, name) => payload[name] !== undefined || payload[other] === undefined),
  );
}

/** The field may not stand beside any of the others. */
export function NotWith(...others: readonly string[]): PropertyDecorator {
  const validate = (_: unknown, args?: { object: object }): boolean =>
    others.every((other) => memberOf(args, other) === undefined);
  return field({ notWith: others }, ValidateBy({ name: 'notWith', validator: { validate } }));
}

/** The field holds amounts by name. Some of the names need another field of the same payload. */
export function NamesNeed(needs: NamesNeeding): PropertyDecorator {
  const validate = (amounts: unknown, args?: { object: object }): boolean =>
    missingBesideNames(amounts, needs, (other) => memberOf(args, other)).length === 0;
  return field({ namesNeeding: needs }, ValidateBy({ name: 'namesNeed', validator: { validate } }));
}

/** The field is a day that must not be before another day of the same payload. */
export function NotBefore(other: string): PropertyDecorator {
  const validate = (value: unknown, args?: { object: object }): boolean => {
    const earlier = (args?.object as Record<string, unknown> | undefined)?.[other];
    return typeof value !== 'string' || typeof earlier !== 'string' || earlier <= value;
  };
  return field({ notBefore: other }, ValidateBy({ name: 'notBefore', validator: { validate } }));
}

/** The field is a number that is at most another number of the same payload. */
export function AtMost(other: string): PropertyDecorator {
  const validate = (value: unknown, args?: { object: object }): boolean =>
    isAtMost(value, memberOf(args, other));
  return field({ atMost: other }, ValidateBy({ name: 'atMost', validator: { validate } }));
}

/** The field is a period that lasts twelve months when another member has this value. */
export function TwelveMonthsWhen(name: string, value: string): PropertyDecorator {
  const validate = (period: unknown, args?: { object: object }): boolean =>
    memberOf(args, name) !== value || isTwelveMonths(period);
  return field(
    { twelveMonthsWhen: [name, value] },
    ValidateBy({ name: 'twelveMonths', validator: { validate } }),
  );
}

function memberOf(args: { object: object } | undefined, name: string): unknown {
  return (args?.object as Record<string, unknown> | undefined)?.[name];
}

function ValidateWhen(
  condition: (payload: Record<string, unknown>, name: string) => boolean,
): PropertyDecorator {
  return (prototype, name) =>
    ValidateIf((payload: Record<string, unknown>) => condition(payload, String(name)))(prototype, name);
}
