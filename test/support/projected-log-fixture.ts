import type { Database, Migration } from '#database';
import { assessmentsMigrations } from '#assessments';
import { Checkpoints, EventLog, eventLogMigrations, EventLogReader, type AppendOutcome } from '#event-log';
import { SystemClock, type Clock, type DayZone } from '#kernel';
import type { FrameworkSet } from '#maturity';
import { MeasuresProjection, Projector, readModelsMigrations } from '#read-models';
import { permitAll, valid, type CloudEvent } from './cloud-event-factory.js';
import { hanoi, weekdays } from './logged-event-factory.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A log with its read models, in a database of its own. */
export const projectedLogMigrations: readonly Migration[] = [
  ...eventLogMigrations,
  ...readModelsMigrations,
  ...assessmentsMigrations,
];

export class ProjectedLog {
  readonly reader = new EventLogReader();
  readonly projector: Projector;

  private constructor(
    private readonly test: TestDatabase,
    readonly zone: DayZone,
    /** Stamps the events with the time of recording. */
    private readonly clock: Clock,
  ) {
    this.projector = this.newProjector();
  }

  static async create(
    migrations: readonly Migration[] = [],
    zone = hanoi,
    clock: Clock = new SystemClock(),
  ): Promise<ProjectedLog> {
    return new ProjectedLog(
      await createTestDatabase([...projectedLogMigrations, ...migrations]),
      zone,
      clock,
    );
  }

  get database(): Database {
    return this.test.database;
  }

  get url(): string {
    return this.test.url;
  }

  drop(): Promise<void> {
    return this.test.drop();
  }

  /** Returns the projector of another process. */
  newProjector(
    checkpoints = new Checkpoints(),
    zone = this.zone,
    frameworks?: FrameworkSet,
    calendar = weekdays,
  ): Projector {
    const projection = new MeasuresProjection(this.database, this.reader, zone, calendar);
    return new Projector(this.database, this.reader, checkpoints, projection, frameworks);
  }

  append(events: readonly CloudEvent[]): Promise<AppendOutcome> {
    const log = new EventLog(this.database, this.clock);
    return log.append({ events: events.map(valid), mode: 'lenient', policy: permitAll });
  }

  /** Appends events and projects them. */
  async record(...events: CloudEvent[]): Promise<void> {
    await this.append(events);
    await this.projector.catchUp();
  }

  async emptyLog(): Promise<void> {
    await this.database.query(`
      truncate event_log.events, event_log.event_ids, event_log.batches;
      update event_log.head set position = 0, tree_position = 0, recorded_at = '1970-01-01',
        chain_hash = decode(repeat('00', 32), 'hex')`);
  }

  async emptyReadModels(): Promise<void> {
    await this.database.query(`
      truncate read_models.rollups, read_models.segment_rollups, read_models.entity_totals, read_models.entities, read_models.adjustments, read_models.effective_versions, read_models.failed_events,
        read_models.distinct_counts, read_models.source_days, read_models.sources, read_models.silences, read_models.reported_flows,
        read_models.dirty_marks, assessments.announced_tracks, read_models.org_units;
      update read_models.projected_tree set position = 0;
      delete from read_models.projection_version;
      delete from event_log.checkpoints`);
  }
}
