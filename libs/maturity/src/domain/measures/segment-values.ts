import { vocabulary, type EventName } from '#event-log/domain';

/**
 * The values that a segment can have: those of the payload field that it comes from, a pattern, or any word
 * (`null`).
 */
export type SegmentValues = readonly string[] | RegExp | null;

/** The keys of the segments that a measure is kept by, for example `group`, with the values of each. */
export type SegmentKeys = Readonly<Record<string, SegmentValues>>;

/** Money is kept by currency: ISO 4217, for example `currency=VND`. */
export const CURRENCIES: SegmentKeys = { currency: /^[A-Z]{3}$/ };

/**
 * Returns segment keys that are named like fields of a payload. Their values are those that the published
 * schema of the event type allows.
 */
export function segmentsFrom(name: EventName, ...fields: readonly string[]): SegmentKeys {
  const properties = vocabulary.get(`vn.thang.${name}.v1`)?.dataSchema.properties ?? {};
  return Object.fromEntries(
    fields.map((field) => {
      const schema = properties[field];
      if (!schema) throw new RangeError(`${name} has no field ${field}.`);
      return [field, schema.enum ? schema.enum.map(String) : null];
    }),
  );
}

export function isSegmentValue(values: SegmentValues, value: string): boolean {
  if (value === '') return false;
  if (values === null) return true;
  return values instanceof RegExp ? values.test(value) : values.includes(value);
}
