import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventLogReader } from '#event-log';
import { Clock } from '#kernel';
import { HealthChecks, ProbeDatabase } from '#web';

/** Batches of one moment may be a little ahead of a clock that was just set right. */
const TOLERANCE_MS = 5_000;

/**
 * Reports a log that is ahead of the clock. The time of the log never goes back, so a clock that was wrong
 * once shows in all that is recorded until it is reached. Nothing waits for that.
 */
@Injectable()
export class LogClock implements OnModuleInit {
  constructor(
    private readonly database: ProbeDatabase,
    private readonly reader: EventLogReader,
    private readonly clock: Clock,
    private readonly checks: HealthChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add({ name: 'log-clock', check: () => this.check() });
  }

  private async check(): Promise<string | undefined> {
    const { recordedAt } = await this.reader.head(this.database);
    const ahead = recordedAt - this.clock.now();
    if (ahead <= TOLERANCE_MS) return undefined;
    return (
      `The log is ${Math.round(ahead / 1_000)} s ahead of the clock: it was once written with a wrong clock. ` +
      `Until ${new Date(recordedAt).toISOString()} all events get this time of recording; nothing is held back.`
    );
  }
}
