import { registerDecorator } from 'class-validator';
import { parseTimestamp } from '#event-log/domain';
import type { KnownAt } from '#read-models';
import { toInstant } from '../assessment/instants.js';

/** A position is at least 1, and never looks like a time. */
const POSITION = /^[1-9]\d{0,14}$/;

/** Reads a moment (RFC 3339 with a zone) or a position of the event log. */
export function parseKnownAt(text: string): KnownAt | undefined {
  return POSITION.test(text) ? { position: Number(text) } : parseTimestamp(text);
}

/** Writes it as a request names it. */
export function knownAtText(knownAt: KnownAt | null): string | null {
  if (knownAt === null) return null;
  return typeof knownAt === 'number' ? toInstant(knownAt) : String(knownAt.position);
}

/** Admits what {@link parseKnownAt} reads. */
export function IsKnownAt(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isKnownAt',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parseKnownAt(value) !== undefined,
        defaultMessage: () =>
          `${String(property)} must be an RFC 3339 time with its zone, for example 2025-07-01T00:00:00Z, or a position of the event log, for example 4711`,
      },
    });
  };
}
