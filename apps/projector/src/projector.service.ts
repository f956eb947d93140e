import { setImmediate } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  Optional,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Assessor, CheckWatcher, DayCloser, JournalWatcher } from '#assessments';
import { NudgeConsumer, Nudges } from '#queue';
import { Leadership, Projector, Rebuild, RebuildRunningError } from '#read-models';
import { HealthChecks } from '#web';
import { ProjectedTraces } from './projected-traces.js';
import { ProjectorMetrics } from './projector-metrics.js';

/** The time without progress after which the process is not ready: its work has stopped. */
const STALLED_MS = 30_000;

/**
 * How long assessing waits for projecting, after every few org units. It does not wait for longer, so that a
 * long backlog does not keep results back, and a rebuild that waits for the assessor's locks gets them.
 */
const MAX_GIVING_WAY_MS = 250;

/** The sweeps find results that are due later than this. */
const SWEEP_MS = 1_000;

/**
 * Runs the jobs of the projector on nudges and sweeps. One process projects and the others stand by; all of
 * them assess.
 */
@Injectable()
export class ProjectorService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Projector');
  private readonly stop = new AbortController();
  private moved = performance.now();
  private checkedAt = Number.NEGATIVE_INFINITY;
  private batchStartedAt = 0;
  private wakeUp: NodeJS.Timeout | undefined;

  constructor(
    private readonly leadership: Leadership,
    private readonly projector: Projector,
    private readonly rebuild: Rebuild,
    private readonly dayCloser: DayCloser,
    private readonly assessor: Assessor,
    private readonly watcher: JournalWatcher,
    private readonly checks: CheckWatcher,
    private readonly nudges: Nudges,
    private readonly consumer: NudgeConsumer,
    private readonly metrics: ProjectorMetrics,
    private readonly traces: ProjectedTraces,
    @Optional() private readonly health?: HealthChecks,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.assessor.register();
    this.health?.add({ name: 'projector', check: () => this.assertMoving() });
    this.consumer.consume('project', () => this.project());
    this.consumer.consume('assess', () => this.assess());
  }

  /** Aborts current runs at their next batch or round, before the consumer waits for them. */
  onModuleDestroy(): void {
    this.stop.abort();
    clearTimeout(this.wakeUp);
  }

  private async project(): Promise<void> {
    if (await this.leadership.acquire()) {
      if (await this.rebuild.isDue()) await this.rebuildAll();
      if (await this.dayCloser.closeDue()) this.nudges.send('assess');
      this.batchStartedAt = Date.now();
      await this.projector.catchUp({ signal: this.stop.signal, onBatch: (batch) => this.onBatch(batch) });
    }
    this.moved = performance.now();
  }

  /**
   * Rebuilds the read models once after an update with another projection version. Until then the old read
   * models are read.
   */
  private async rebuildAll(): Promise<void> {
    this.logger.log('Projection version changed; rebuilding read models.');
    try {
      const { position } = await this.rebuild.run({
        signal: this.stop.signal,
        onProgress: () => (this.moved = performance.now()),
      });
      this.logger.log(`Read models rebuilt up to position ${position}.`);
      this.nudges.send('assess');
    } catch (error) {
      // A rebuild from the command line is running already.
      if (!(error instanceof RebuildRunningError)) throw error;
    }
  }

  private onBatch(batch: { after: number; to: number }): void {
    this.moved = performance.now();
    this.metrics.countProjected(batch.to - batch.after);
    this.nudges.send('assess');
    void this.traces.record(batch, this.batchStartedAt);
    this.batchStartedAt = Date.now();
  }

  private async assess(): Promise<void> {
    await this.assessor.catchUp({
      signal: this.stop.signal,
      giveWay: () => this.giveWay(),
      onRound: ({ orgUnits, entries }) => {
        this.metrics.countAssessed(orgUnits, entries);
        if (entries > 0) this.nudges.send('notify');
      },
    });
    await this.watch();
    await this.wakeWhenDue();
  }

  /** Lets arrived nudges be taken, and waits until what they ask to project is projected. */
  private async giveWay(): Promise<void> {
    await setImmediate();
    await this.projector.untilIdle(MAX_GIVING_WAY_MS);
  }

  /** Writes journal entries about milestones, and about events and checks that rules ask for. */
  private async watch(): Promise<void> {
    const entries = (await this.watcher.catchUp(this.stop.signal)) + (await this.watchChecks());
    if (entries === 0) return;
    this.metrics.countEntries(entries);
    this.nudges.send('notify');
  }

  /** Looks at a few org units each second; new facts do not make it look at more. */
  private async watchChecks(): Promise<number> {
    const now = performance.now();
    if (now - this.checkedAt < SWEEP_MS) return 0;
    this.checkedAt = now;
    return this.checks.round();
  }

  /** Assesses again when the next result has settled. Until then nothing else may ask for it. */
  private async wakeWhenDue(): Promise<void> {
    clearTimeout(this.wakeUp);
    const dueIn = await this.assessor.nextDueIn();
    if (dueIn === null || dueIn > SWEEP_MS || this.stop.signal.aborted) return;
    this.wakeUp = setTimeout(() => this.nudges.send('assess'), dueIn);
  }

  private async assertMoving(): Promise<void> {
    const seconds = Math.round((performance.now() - this.moved) / 1_000);
    if (seconds * 1_000 > STALLED_MS)
      throw new Error(`nothing has been projected for ${seconds} s, nor found to be up to date`);
  }
}
