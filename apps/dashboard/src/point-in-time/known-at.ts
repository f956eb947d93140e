import { parseTimestamp } from '#kernel';
import type { KnownAt } from '#read-models';
import { IsInstant } from '#web';
import { toInstant } from '../assessment/instants.js';

/** A position is at least 1, and never looks like a time. */
const POSITION = /^[1-9]\d{0,14}$/;

/** All that the log holds, as without the parameter. */
const NOW = 'now';

/** Reads a moment (RFC 3339 with a zone) or a position of the event log; `null`: all that it holds. */
export function parseKnownAt(text: string): KnownAt | null | undefined {
  if (text === NOW) return null;
  return POSITION.test(text) ? { position: Number(text) } : parseTimestamp(text);
}

/** Writes it as a request names it. */
export function knownAtText(knownAt: KnownAt | null): string | null {
  if (knownAt === null) return null;
  return typeof knownAt === 'number' ? toInstant(knownAt) : String(knownAt.position);
}

/** Admits what {@link parseKnownAt} reads. */
export function IsKnownAt(): PropertyDecorator {
  return IsInstant({
    admits: (text) => text === NOW || POSITION.test(text),
    name: 'a position of the event log, for example 4711, or the word now',
  });
}
