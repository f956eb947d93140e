import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from '#database';
import {
  closeRun,
  endRuns,
  EventLog,
  findRun,
  openRun,
  refusedEvents,
  releaseAll,
  renewRun,
  type AppendOutcome,
  type AppendRequest,
  type RefusedEvent,
  type Run,
} from '#event-log';
import type { Principal } from '#identity/domain';
import { Nudges } from '#queue';
import { currentTraceparent } from '#tracing';
import { LaterInspection, RunWarnings } from '#warnings';
import { CallerPolicies } from './caller-policies.js';

/** How often runs are ended whose lease is over. */
const SWEEP_MS = 15_000;

/**
 * The runs of callers: events that a sender sends as one piece, in any number of requests. A run belongs to
 * the key that opened it; other keys are told that there is none.
 */
@Injectable()
export class Runs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Runs.name);
  private sweep: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly policies: CallerPolicies,
    private readonly nudges: Nudges,
    private readonly warnings: RunWarnings,
    private readonly later: LaterInspection,
  ) {}

  onApplicationBootstrap(): void {
    this.later.wake();
    this.sweep = setInterval(() => void this.endRuns(), SWEEP_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.sweep);
  }

  /** @throws DomainError `too-many-runs` */
  open({ id: owner }: Principal): Promise<Run> {
    return openRun(this.database, owner, { flush: true });
  }

  /** Opens a run for one request. It saves a flush to disk: the first events of the run flush it. */
  openForRequest({ id: owner }: Principal): Promise<Run> {
    return openRun(this.database, owner, { flush: false });
  }

  /** @throws DomainError `run-not-found`; `run-closed` */
  renew({ id: owner }: Principal, id: number): Promise<Run> {
    return renewRun(this.database, id, owner);
  }

  /** @throws DomainError `run-not-found` */
  find({ id: owner }: Principal, id: number): Promise<Run> {
    return findRun(this.database, id, owner);
  }

  /**
   * Tries what still waits once more, because other senders may have brought what it awaits, and closes the
   * run. Does nothing when the run is closed already.
   *
   * @throws DomainError `run-not-found`
   */
  async close(caller: Principal, id: number): Promise<Run> {
    const { closedAt, waiting } = await this.find(caller, id);
    if (closedAt !== null) return this.find(caller, id);
    if (waiting > 0) {
      await releaseAll(this.database, id);
      await this.tryWaiting(caller, id);
    }
    await closeRun(this.database, id);
    // What the run kept back can be assessed now.
    this.nudges.send('project');
    const run = await this.find(caller, id);
    void this.warnings.inspect(run);
    return run;
  }

  /** Appends what waits and is to be tried, group by group. Returns the sum. */
  async tryWaiting(caller: Principal, id: number): Promise<AppendOutcome> {
    const request: AppendRequest = {
      events: [],
      mode: 'lenient',
      policy: this.policies.for(caller),
      run: { id, lines: [] },
      recordedBy: caller.id,
      traceparent: currentTraceparent(),
    };
    let sum = await this.log.append(request);
    while (sum.more) {
      const next = await this.log.append(request);
      sum = {
        ...next,
        accepted: sum.accepted + next.accepted,
        duplicates: sum.duplicates + next.duplicates,
        position: next.position ?? sum.position,
      };
    }
    return sum;
  }

  /** Returns events of a run that waited and were refused, by their lines. */
  async refused(
    caller: Principal,
    id: number,
    after: Pick<RefusedEvent, 'line' | 'source' | 'id'> | null,
    limit: number,
  ): Promise<RefusedEvent[]> {
    await this.find(caller, id);
    return refusedEvents(this.database, id, after, limit);
  }

  /** Closes runs whose lease has ended, and inspects their events and those that a dead process has left. */
  async endRuns(): Promise<void> {
    this.later.wake();
    const ended = endRuns(this.database).then(() => this.warnings.catchUp());
    await ended.catch((error: unknown) =>
      this.logger.warn(
        `Ended runs were not closed: ${error instanceof Error ? error.message : String(error)}`,
      ),
    );
  }
}
