import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { BodyBudget } from './content/body-budget.js';
import type { Handling } from './content/handling.js';
import { lineGroups, type LineGroup } from './content/lines.js';
import { Intake } from './intake.js';
import { LineTally, inStream } from './line-tally.js';
import { EventsRejectedError, MAX_ERRORS, type Recorded } from './recorded.js';
import { Runs } from './runs.js';

/** How often a group waits for the rate limit before the stream ends with an error. */
const MAX_WAITS = 3;

/** The run that a sender opened for its lines. */
export interface RunOfSender {
  id: number;
  /** The number that the first line of the stream has in the run. */
  firstLine: number;
}

/**
 * Records a stream of lines group by group. A stream is a run of its own unless its sender opened one: a line
 * finds org units and targets of later lines. It stops at the first group that cannot be stored and names the
 * line to go on with. Earlier groups stay stored, so sending everything again is safe as well.
 */
@Injectable()
export class LineIntake implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LineIntake.name);
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
    let own: number | null = null;
    let stopped: unknown = null;
    try {
      for await (const group of lineGroups(stream, this.budget.reservationFor(caller.keyId))) {
        tally.nextLine = group.firstLine;
        if (this.ending) throw shuttingDown();
        if (run) await this.runs.renew(caller, run.id);
        else own ??= (await this.runs.openForRequest(caller)).id;
        const ofGroup = run ?? { id: own ?? 0, firstLine: 1 };
        tally.add(group, await this.recordGroup(group, caller, handling, ofGroup));
      }
    } catch (error) {
      stopped = error;
    }
    if (own !== null) await this.close(caller, own, tally);
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

  /** Closes the run of the stream. If that fails, the end of its lease closes it. */
  private async close(caller: Principal, id: number, tally: LineTally): Promise<void> {
    try {
      const run = await this.runs.close(caller, id);
      tally.closed(run, run.rejected > 0 ? await this.runs.refused(caller, id, null, MAX_ERRORS) : []);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Run ${id} was not closed: ${what}`);
      tally.lost();
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
