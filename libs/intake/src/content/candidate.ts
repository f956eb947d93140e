import type { Rejection } from '#event-log';

/** An event as it was read, or the reason why it could not be read. */
export type Candidate = { ok: true; value: unknown } | { ok: false; problem: Rejection };
