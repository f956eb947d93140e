import { Logger } from '@nestjs/common';
import { RUN_LEASE_SECONDS } from '#event-log';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import type { LineTally } from './line-tally.js';
import { MAX_ERRORS } from './recorded.js';
import type { Runs } from './runs.js';

/** The run that a sender opened for its lines. */
export interface RunOfSender {
  id: number;
  /** The number that the first line of the stream has in the run. */
  firstLine: number;
}

/** How often the run of a stream is renewed, because a slow sender may take minutes for a group. */
const RENEW_MS = (RUN_LEASE_SECONDS * 1000) / 3;

/**
 * The run of one stream of lines: the one that its sender opened, or one of its own. A stream that outlasts
 * the longest run gets another one.
 */
export class StreamRun {
  private readonly logger = new Logger(StreamRun.name);
  private own: number | null = null;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly runs: Runs,
    private readonly caller: Principal,
    private readonly ofSender: RunOfSender | null,
    private readonly tally: LineTally,
  ) {
    this.heartbeat = setInterval(() => void this.renew(), RENEW_MS).unref();
  }

  /**
   * Calls back with the run that the next group belongs to; once more when that run was over.
   *
   * @throws DomainError `run-closed` when the run of the sender is over
   */
  async within<T>(record: (run: RunOfSender) => Promise<T>): Promise<T> {
    if (this.ofSender) {
      await this.runs.renew(this.caller, this.ofSender.id);
      return record(this.ofSender);
    }
    try {
      return await record(await this.ownRun());
    } catch (error) {
      if (!isOver(error)) throw error;
      await this.closeOwn();
      return record(await this.ownRun());
    }
  }

  /** Closes the run of the stream; that of its sender stays open. */
  async end(): Promise<void> {
    clearInterval(this.heartbeat);
    await this.closeOwn();
  }

  private async ownRun(): Promise<RunOfSender> {
    this.own ??= (await this.runs.openForRequest(this.caller)).id;
    return { id: this.own, firstLine: 1 };
  }

  /** Closes the stream's own run. If that fails, the end of its lease closes it. */
  private async closeOwn(): Promise<void> {
    const id = this.own;
    if (id === null) return;
    this.own = null;
    try {
      const run = await this.runs.close(this.caller, id);
      const refused = run.rejected > 0 ? await this.runs.refused(this.caller, id, null, MAX_ERRORS) : [];
      this.tally.closed(run, refused);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      this.logger.warn(`Run ${id} was not closed: ${what}`);
      this.tally.lost();
    }
  }

  /** A failure shows with the next group. */
  private async renew(): Promise<void> {
    const id = this.ofSender?.id ?? this.own;
    if (id !== null) await this.runs.renew(this.caller, id).catch(() => undefined);
  }
}

function isOver(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'run-closed';
}
