import { registerDecorator } from 'class-validator';
import { parseTimestamp } from '#event-log/domain';

/** Admits RFC 3339 timestamps with a time zone. */
export function IsInstant(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isInstant',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parseTimestamp(value) !== undefined,
        defaultMessage: () =>
          `${String(property)} must be an RFC 3339 time with its zone, for example 2025-07-01T00:00:00Z`,
      },
    });
  };
}
