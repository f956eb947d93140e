import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#database';
import { tracesBetween } from '#event-log';
import { beginSpan, spansAreRecorded } from '#tracing';

/** A batch of an import may come from one request, one of single events from as many as it has events. */
const MAX_TRACES_PER_BATCH = 200;

/** Records, where traces are recorded, that events were projected. */
@Injectable()
export class ProjectedTraces {
  private readonly logger = new Logger(ProjectedTraces.name);

  constructor(private readonly database: Database) {}

  /** @param startedAt when the work on the batch began, in epoch milliseconds */
  async record({ after, to }: { after: number; to: number }, startedAt: number): Promise<void> {
    if (!spansAreRecorded() || after === to) return;
    try {
      for (const { traceparent, count } of await tracesBetween(
        this.database,
        after,
        to,
        MAX_TRACES_PER_BATCH,
      ))
        beginSpan({
          ...{ name: 'project', kind: 'consumer', parent: traceparent, startedAt },
          attributes: { 'thang.events': count, 'thang.position': to },
        }).end();
    } catch (error) {
      this.logger.warn(`The traces of positions ${after + 1} to ${to} are not recorded: ${String(error)}`);
    }
  }
}
