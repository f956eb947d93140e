import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { eventsOfRun, recentlyClosedRuns, type Run } from '#event-log';
import { chunksOf, Clock } from '#kernel';
import { EventInspector } from './event-inspector.js';
import { FoundWarnings, SHOWN_DAYS, type FoundWarning } from './found-warnings.js';
import { WarningCounter } from './group-warnings.js';
import { addGroups, groupsOfRun, removeGroups } from './storage/groups-table.js';
import { claimRun, isInspected, markInspected, notInspected } from './storage/inspected-runs-table.js';

type ClosedRun = Pick<Run, 'id' | 'position' | 'accepted'>;

/** How many events are inspected with one set of queries. */
const CHUNK_EVENTS = 1000;
const MS_PER_DAY = 86_400_000;
/** How long an answer waits for an inspection that is under way. */
const WAIT_MS = 1000;

/** Inspects the events of runs once they are closed, when nothing that a later line may bring is missing. */
@Injectable()
export class RunWarnings {
  private readonly logger = new Logger(RunWarnings.name);
  /** What this process is inspecting, by run. */
  private readonly underWay = new Map<number, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly inspector: EventInspector,
    private readonly found: FoundWarnings,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the warnings about the events of a run; null while they are not inspected yet. Waits a moment if
   * this process is inspecting them, because most runs are small.
   */
  async of(run: number): Promise<FoundWarning[] | null> {
    await Promise.race([this.underWay.get(run), sleep(WAIT_MS, undefined, { ref: false })]);
    if (!(await isInspected(this.database, run))) return null;
    return this.found.fromGroups(await groupsOfRun(this.database, run));
  }

  /** Inspects closed runs that no process has inspected: those whose lease ended, and after a crash. */
  async catchUp(): Promise<void> {
    const closed = await recentlyClosedRuns(this.database);
    const open = new Set(await notInspected(this.database, closed.map(({ id }) => id))); // prettier-ignore
    for (const run of closed.filter(({ id }) => open.has(id))) await this.inspect(run);
  }

  /** Inspects a closed run unless another process does. Never fails: the events are recorded. */
  inspect(run: ClosedRun): Promise<void> {
    const inspected = this.tryToInspect(run).finally(() => this.underWay.delete(run.id));
    this.underWay.set(run.id, inspected);
    return inspected;
  }

  private async tryToInspect(run: ClosedRun): Promise<void> {
    try {
      if (await claimRun(this.database, run.id)) await this.inspectEvents(run);
    } catch (error) {
      this.logger.warn(
        `Run ${run.id} was not inspected: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  private async inspectEvents(run: ClosedRun): Promise<void> {
    const counter = new WarningCounter(run.id, this.clock.now());
    for await (const window of eventsOfRun(this.database, run)) {
      for (const events of chunksOf(window, CHUNK_EVENTS)) {
        const started = performance.now();
        counter.add(events, await this.inspector.inspect(events));
        await claimRun(this.database, run.id, { again: true });
        // Recording shares this process: half of the time is left to it.
        if (events.length === CHUNK_EVENTS) await sleep(performance.now() - started);
      }
    }
    await withTransaction(this.database, async (tx) => {
      const now = this.clock.now();
      await removeGroups(tx, { before: now - SHOWN_DAYS * MS_PER_DAY, run: run.id });
      await addGroups(tx, counter.groups(), now);
      await markInspected(tx, run.id);
    });
  }
}
