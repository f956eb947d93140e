import {
  Assessor,
  DayCloser,
  Journal,
  ReadingsWithout,
  SettlingOptions,
  type JournalEntry,
} from '#assessments';
import { Checkpoints } from '#event-log';
import { MaturityQuery, OverviewQuery, SeriesQuery } from '#insights';
import { ManualClock } from '#kernel';
import { FrameworkSet } from '#maturity';
import type { Framework } from '#maturity/domain';
import { FactDays, ProjectedPosition, ReadingStore, type ReadingsAt } from '#read-models';
import type { CloudEvent } from './cloud-event-factory.js';
import { hanoi, weekdays } from './logged-event-factory.js';
import { ProjectedLog } from './projected-log-fixture.js';
import { readingsAt } from './readings-at-factory.js';

export interface AssessedLogOptions {
  /** For how many milliseconds results settle. Default 0: they are announced at once. */
  settlingMs?: number;
}

/** A projected log with its assessments and journal, on a clock that only the test moves. */
export class AssessedLog {
  readonly clock: ManualClock;
  readonly settling: SettlingOptions;
  readonly checkpoints = new Checkpoints();
  readonly readings = new ReadingStore();
  readonly readingsAt: ReadingsAt;
  readonly journal: Journal;
  readonly assessor: Assessor;
  readonly dayCloser: DayCloser;
  readonly factDays: FactDays;
  readonly maturity: MaturityQuery;
  readonly overview: OverviewQuery;
  readonly series: SeriesQuery;

  private constructor(
    readonly log: ProjectedLog,
    readonly frameworks: readonly Framework[],
    clock: ManualClock,
    settlingMs: number,
  ) {
    const { database, zone } = log;
    const position = new ProjectedPosition(database, this.checkpoints);
    this.clock = clock;
    this.settling = new SettlingOptions(settlingMs, clock);
    this.journal = new Journal(this.clock);
    this.dayCloser = new DayCloser(database, this.clock, zone, new FrameworkSet(frameworks));
    this.factDays = new FactDays(database);
    this.readingsAt = readingsAt(database, this.readings, zone);
    this.assessor = this.newAssessor(frameworks);
    this.maturity = new MaturityQuery(database, this.readingsAt);
    this.overview = new OverviewQuery(database, this.readings, position, this.factDays, this.readingsAt);
    this.series = new SeriesQuery(database, this.readingsAt);
  }

  /** Creates the fixture with registered frameworks and yesterday closed. */
  static async create(
    frameworks: readonly Framework[],
    now: string,
    { settlingMs = 0 }: AssessedLogOptions = {},
  ): Promise<AssessedLog> {
    const clock = new ManualClock(Date.parse(now));
    const log = await ProjectedLog.create([], hanoi, clock);
    const assessed = new AssessedLog(log, frameworks, clock, settlingMs);
    await assessed.assessor.register();
    await assessed.dayCloser.closeDue();
    return assessed;
  }

  /** Returns the assessor of another process, which may have other framework files. */
  newAssessor(
    frameworks: readonly Framework[],
    database = this.log.database,
    readingsAt = this.readingsAt,
  ): Assessor {
    return this.assessorOf(new FrameworkSet(frameworks), database, readingsAt);
  }

  /** Returns the assessor of another process, whose framework files may change. */
  assessorOf(set: FrameworkSet, database = this.log.database, readingsAt = this.readingsAt): Assessor {
    const { reader, zone } = this.log;
    return new Assessor(
      database,
      this.clock,
      zone,
      set,
      this.readings,
      this.checkpoints,
      this.journal,
      readingsAt,
      new ReadingsWithout(readingsAt, reader, zone, weekdays),
      this.settling,
    );
  }

  /** Records events, projects and assesses. Returns the new journal entries. */
  async record(...events: CloudEvent[]): Promise<JournalEntry[]> {
    await this.log.record(...events);
    return this.assess();
  }

  async assess(): Promise<JournalEntry[]> {
    const before = await this.journal.head(this.log.database);
    await this.assessor.catchUp();
    return this.journal.after(this.log.database, before, 1000);
  }

  /**
   * Moves the clock to an instant, closes the days that ended and assesses. Returns the new journal entries.
   */
  async passTo(instant: string): Promise<JournalEntry[]> {
    this.clock.set(Date.parse(instant));
    await this.dayCloser.closeDue();
    return this.assess();
  }

  drop(): Promise<void> {
    return this.log.drop();
  }
}
