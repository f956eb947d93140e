import { Injectable } from '@nestjs/common';
import { EventLog } from '#event-log';
import { Intake, type IntakeOutcome } from '#intake';
import { counter, histogram } from '#web';

/** The problems that senders meet first. Their series begin at zero. */
const FREQUENT_CODES = [
  'missing',
  'wrong-type',
  'bad-format',
  'unknown-type',
  'unknown-field',
  'unknown-unit',
  'target-unknown',
  'id-conflict',
  'in-the-future',
  'outside-scope',
  'source-not-allowed',
];

/** The Prometheus metrics of the recorder. */
@Injectable()
export class RecorderMetrics {
  private readonly accepted = counter('thang_events_accepted_total', 'Events that were stored.');
  private readonly duplicates = counter('thang_events_duplicate_total', 'Events that the log had already.');
  private readonly rejected = counter(
    'thang_events_refused_total',
    'Events that were rejected, each once, by the code of its first problem.',
    ['code'],
    FREQUENT_CODES.map((code) => ({ code })),
  );

  constructor(log: EventLog, intake: Intake) {
    const sizes = histogram(
      'thang_append_group_events',
      'Events stored per transaction.',
      [1, 3, 10, 30, 100, 300, 1000, 3000],
    );
    const seconds = histogram(
      'thang_append_seconds',
      'How long a transaction of the log took.',
      [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    );
    log.onGroup((group) => {
      // Events that waited in a run are stored with a later request, or when the run is closed.
      if (group.accepted > 0) this.accepted.inc(group.accepted);
      sizes.observe(group.accepted);
      seconds.observe(group.seconds);
    });
    intake.onOutcome((outcome) => this.count(outcome));
  }

  private count({ duplicates, rejected }: IntakeOutcome): void {
    if (duplicates > 0) this.duplicates.inc(duplicates);
    let last = -1;
    for (const { index, code } of [...rejected].sort((a, b) => a.index - b.index)) {
      if (index !== last) this.rejected.inc({ code });
      last = index;
    }
  }
}
