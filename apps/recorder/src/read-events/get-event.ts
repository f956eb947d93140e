import { Query } from '@nestjs/cqrs';
import type { FiledEvent } from '#event-log';
import type { Principal } from '#identity/domain';

/** One event of the log; null when there is none that the caller may see. */
export class GetEvent extends Query<FiledEvent | null> {
  constructor(
    readonly caller: Principal,
    readonly position: number,
  ) {
    super();
  }
}
