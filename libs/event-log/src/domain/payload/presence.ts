import { ValidateBy, ValidateIf } from 'class-validator';
import { field } from './field-registry.js';

/**
 * The field may be absent. `null` is not absence. `otherwise` is the value that readers assume; it is
 * published with the schema and never written into an event.
 */
export function Optional(otherwise?: boolean | number | string): PropertyDecorator {
  return field(
    { optional: true, schema: otherwise === undefined ? {} : { default: otherwise } },
    ValidateWhen((payload, name) => payload[name] !== undefined),
  );
}

/** The field may be absent as long as the other one is there. */
export function RequiredWithout(other: string): PropertyDecorator {
  return field(
    { optional: true, requiredWithout: other },
    ValidateWhen((payload, name) => payload[name] !== undefined || payload[other] === undefined),
  );
}

/** The field, a day, must not lie before another day of the same payload. */
export function NotBefore(other: string): PropertyDecorator {
  const validate = (value: unknown, args?: { object: object }): boolean => {
    const earlier = (args?.object as Record<string, unknown> | undefined)?.[other];
    return typeof value !== 'string' || typeof earlier !== 'string' || earlier <= value;
  };
  return field({ notBefore: other }, ValidateBy({ name: 'notBefore', validator: { validate } }));
}

function ValidateWhen(
  condition: (payload: Record<string, unknown>, name: string) => boolean,
): PropertyDecorator {
  return (prototype, name) =>
    ValidateIf((payload: Record<string, unknown>) => condition(payload, String(name)))(prototype, name);
}
