import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { BodyBudget } from './content/body-budget.js';
import type { Handling } from './content/handling.js';
import { lineGroups, type LineGroup } from './content/lines.js';
import { Intake } from './intake.js';
import { LineTally, inStream } from './line-tally.js';
import { EventsRejectedError, type Recorded } from './recorded.js';
import { Runs } from './runs.js';
import { StreamRun, type RunOfSender } from './stream-run.js';

/** How often a group waits for the rate limit before the stream ends with an error. */
const MAX_WAITS = 3;

/**
 * Records a stream of lines group by group. A stream is a run of its own unless its sender opened one: a line
 * finds org units and targets of later lines. It stops at the first group that cannot be stored and names the
 * line to go on with. Earlier groups stay stored, so sending everything again is safe as well.
 */
@Injectable()
export class LineIntake implements BeforeApplicationShutdown {
  private ending = false;

  constructor(
    private readonly intake: Intake,
    private readonly budget: BodyBudget,
    private readonly runs: Runs,
  ) {}

  /**
   * Ends streams at their next group. A stream may last for hours, and the process does not wait for its end.
   */
  beforeApplicationShutdown(): void {
    this.ending = true;
  }

  /** Records the stream. The index of a rejection counts the lines of the whole stream from 0. */
  async record(
    stream: Readable,
    caller: Principal,
    handling: Handling,
    run: RunOfSender | null = null,
  ): Promise<Recorded> {
    const tally = new LineTally();
    const streamRun = new StreamRun(this.runs, caller, run, tally);
    let stopped: unknown = null;
    try {
      for await (const group of lineGroups(stream, this.budget.reservationFor(caller.id))) {
        tally.nextLine = group.firstLine;
        if (this.ending) throw shuttingDown();
        const record = (ofGroup: RunOfSender): Promise<Recorded> =>
          this.recordGroup(group, caller, handling, ofGroup);
        tally.add(group, await streamRun.within(record));
      }
    } catch (error) {
      stopped = error;
    }
    await streamRun.end();
    if (stopped !== null) throw tally.stopped(stopped);
    return tally.finished(handling);
  }

  /**
   * Records one group. A sender that is faster than its rate is read more slowly instead of being rejected.
   */
  private async recordGroup(
    group: LineGroup,
    caller: Principal,
    handling: Handling,
    { id, firstLine }: RunOfSender,
  ): Promise<Recorded> {
    const run = { id, lines: group.lines.map((line) => line + firstLine - 1) };
    for (let waits = 0; ; waits++) {
      try {
        return await this.intake.record({ caller, candidates: group.candidates, handling, run });
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
