import { Injectable } from '@nestjs/common';
import { readSettlingBacklog } from '#assessments';
import { Database } from '#database';
import { EventLogReader, LogLag } from '#event-log';
import { Clock, SystemClock } from '#kernel';
import { Leadership, ProjectedPosition, ProjectionBacklog } from '#read-models';
import { counter, gauge, labelledGauge } from '#web';

/** The Prometheus metrics of the projector. */
@Injectable()
export class ProjectorMetrics {
  private readonly projected = counter(
    'thang_events_projected_total',
    'Events that were folded into read models.',
  );
  private readonly assessed = counter(
    'thang_org_units_assessed_total',
    'Org units that were assessed again.',
  );
  private readonly entries = counter(
    'thang_journal_entries_total',
    'Conclusions that were written in the journal.',
  );

  constructor(
    database: Database,
    reader: EventLogReader,
    position: ProjectedPosition,
    leadership: Leadership,
    backlog: ProjectionBacklog,
    lag: LogLag,
    clock: Clock,
  ) {
    const realTime = new SystemClock();
    gauge(
      'thang_projection_lag_events',
      'Events of the log that are not in the read models yet.',
      async () => {
        const head = await reader.head(database);
        return head.position - (await position.read());
      },
    );
    gauge(
      'thang_projection_lag_seconds',
      'How long the oldest event has been waiting that is not in the read models yet.',
      async () => lag.seconds(await position.read(), clock.now()),
    );
    labelledGauge(
      'thang_source_last_event_timestamp_seconds',
      'When the newest event of each source was recorded, for the sources of the last 100,000 events.',
      ['source'],
      async (self) => {
        const lastEvents = await lag.lastEvents();
        self.reset();
        for (const [source, at] of lastEvents) self.set({ source }, at / 1000);
      },
    );
    gauge('thang_results_settling', 'Changed results that wait until they have held.', async () => {
      const { results } = await readSettlingBacklog(database, realTime.now());
      return results;
    });
    gauge(
      'thang_results_settling_seconds',
      'How long the oldest result has been different from the announced one, without being announced.',
      async () => (await readSettlingBacklog(database, realTime.now())).oldestSeconds,
    );
    gauge('thang_projector_active', 'Whether this process projects (1) or waits (0).', () =>
      Promise.resolve(leadership.isHeld ? 1 : 0),
    );
    gauge('thang_org_units_awaiting_assessment', 'Org units that are marked to be assessed again.', () =>
      backlog.orgUnits(),
    );
    gauge(
      'thang_failed_entities',
      'Entities whose history cannot be folded because of a defect; see the log.',
      () => backlog.failed(),
    );
  }

  countProjected(events: number): void {
    this.projected.inc(events);
  }

  countAssessed(orgUnits: number, entries: number): void {
    this.assessed.inc(orgUnits);
    this.countEntries(entries);
  }

  countEntries(entries: number): void {
    this.entries.inc(entries);
  }
}
