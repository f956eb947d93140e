import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { BodyBudget } from './content/body-budget.js';
import type { Handling } from './content/handling.js';
import { lineGroups, type LineGroup } from './content/lines.js';
import { Intake } from './intake.js';
import {
  EventsRejectedError,
  MAX_ERRORS,
  problemMembers,
  type Recorded,
  type RejectedEvent,
} from './recorded.js';

/** How often a group waits for the rate limit before the stream ends with an error. */
const MAX_WAITS = 3;

/**
 * Records a stream of lines group by group. It stops at the first group that cannot be stored and names the
 * line to go on with. Earlier groups stay stored, so sending everything again is safe as well.
 */
@Injectable()
export class LineIntake implements BeforeApplicationShutdown {
  private ending = false;

  constructor(
    private readonly intake: Intake,
    private readonly budget: BodyBudget,
  ) {}

  /**
   * Ends streams at their next group. A stream may last for hours, and the process does not wait for its end.
   */
  beforeApplicationShutdown(): void {
    this.ending = true;
  }

  /** Records the stream. The index of a rejection counts the lines of the whole stream from 0. */
  async record(stream: Readable, caller: Principal, handling: Handling): Promise<Recorded> {
    const tally = new Tally();
    try {
      for await (const group of lineGroups(stream, this.budget.reservationFor(caller.keyId))) {
        tally.nextLine = group.firstLine;
        if (this.ending) throw shuttingDown();
        tally.add(group, await this.recordGroup(group, caller, handling));
      }
    } catch (error) {
      throw tally.stopped(error);
    }
    return tally.recorded();
  }

  /**
   * Records one group. A sender that is faster than its rate is read more slowly instead of being rejected.
   */
  private async recordGroup(group: LineGroup, caller: Principal, handling: Handling): Promise<Recorded> {
    for (let waits = 0; ; waits++) {
      try {
        return await this.intake.record({ caller, candidates: group.candidates, handling });
      } catch (error) {
        if (error instanceof EventsRejectedError)
          throw new EventsRejectedError(inStream(group, error.rejected));
        if (!isTooFast(error) || waits === MAX_WAITS) throw error;
        await sleep(Number(error.extensions['retryAfter']) * 1000);
      }
    }
  }
}

function shuttingDown(): DomainError {
  return new DomainError(
    'shutting-down',
    'This process is about to end; go on with the next line elsewhere or later.',
    {
      retryAfter: 1,
    },
  );
}

function isTooFast(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === 'too-many-requests';
}

function inStream(group: LineGroup, rejected: readonly RejectedEvent[]): RejectedEvent[] {
  return rejected.map((rejection) => ({
    ...rejection,
    index: (group.lines[rejection.index] ?? group.firstLine) - 1,
  }));
}

/** Adds up the results of the groups. */
class Tally {
  /** The first line that is not known to be stored. */
  nextLine = 1;
  private accepted = 0;
  private duplicates = 0;
  private position: number | null = null;
  private rejected = 0;
  private readonly errors: RejectedEvent[] = [];
  private errorCount = 0;

  add(group: LineGroup, recorded: Recorded): void {
    this.nextLine = group.nextLine;
    this.accepted += recorded.accepted;
    this.duplicates += recorded.duplicates;
    this.position = Math.max(this.position ?? 0, recorded.position ?? 0) || null;
    this.rejected += recorded.rejected;
    this.errors.push(...inStream(group, recorded.errors).slice(0, MAX_ERRORS - this.errors.length));
    this.errorCount += recorded.errorCount;
  }

  recorded(): Recorded {
    const { accepted, duplicates, position, rejected, errors, errorCount } = this;
    return { accepted, duplicates, position, rejected, errors, errorCount };
  }

  /** Returns the error to answer with: what stopped the stream, with the progress so far. */
  stopped(error: unknown): unknown {
    if (!(error instanceof DomainError)) return error;
    const { accepted, duplicates, position, nextLine } = this;
    const progress = {
      accepted,
      duplicates,
      position: position === null ? null : String(position),
      nextLine,
    };
    if (!(error instanceof EventsRejectedError)) {
      return new DomainError(error.code, error.detail, { ...error.extensions, ...progress });
    }
    const detail = `The lines from ${nextLine} on were not stored. ${error.detail}`;
    return new DomainError('events-refused', detail, { ...progress, ...problemMembers(error.rejected) });
  }
}
