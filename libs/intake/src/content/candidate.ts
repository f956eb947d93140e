import type { Rejection } from '#event-log';

/**
 * An event as it was read, or the reasons why it could not be read; then `value` holds what was read all the
 * same, if anything.
 */
export type Candidate =
  { ok: true; value: unknown } | { ok: false; problems: readonly Rejection[]; value?: unknown };
