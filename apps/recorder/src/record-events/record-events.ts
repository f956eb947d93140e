import { Command } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import type { Handling } from './preference.js';
import type { Recorded } from './recorded.js';

/** An event as it was read, or why it could not be. */
export type Candidate =
  { ok: true; value: unknown } | { ok: false; problem: { pointer: string; code: string; detail: string } };

/** Checks events and appends them to the log. */
export class RecordEvents extends Command<Recorded> {
  constructor(
    readonly caller: Principal,
    readonly candidates: readonly Candidate[],
    readonly handling: Handling,
  ) {
    super();
  }
}
