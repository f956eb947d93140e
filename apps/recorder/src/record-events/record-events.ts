import { Command } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import type { Candidate, Handling, Recorded } from '#intake';

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
