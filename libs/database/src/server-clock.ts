import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { Database } from './database.js';

const EVERY_MS = 10_000;

/** A host whose clock differs more than this from the server's is reported. */
const TOLERANCE_MS = 5_000;

/**
 * The clock of the database server, which all processes of an installation share. A host whose clock is wrong
 * delays nothing. Between two measurements it goes by the time since the last one, which no change of the
 * host's clock affects.
 */
@Injectable()
export class ServerClock extends SystemClock implements OnApplicationShutdown {
  private readonly log = new Logger(ServerClock.name);
  private base: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private reported = false;

  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly host: () => number = Date.now,
  ) {
    super();
  }

  /** Before the first measurement it shows the host's time. */
  override now(): number {
    return this.base === undefined ? this.host() : Math.floor(this.base + performance.now());
  }

  /** How far the host's clock is ahead of the server's, in milliseconds. */
  get hostAhead(): number {
    return this.host() - this.now();
  }

  /** Measures now, and again every ten seconds. Without an answer the clock goes on. */
  async follow(): Promise<void> {
    await this.measure().catch((error: unknown) =>
      this.log.warn(`The clock of the database server could not be read: ${String(error)}`),
    );
    this.timer = setTimeout(() => void this.follow(), EVERY_MS);
    this.timer.unref();
  }

  /** Takes the server's time over when it differs by more than the answer took. */
  async measure(): Promise<void> {
    const asked = performance.now();
    const { rows } = await this.database.query<{ ms: number }>(
      "select (date_part('epoch', clock_timestamp()) * 1000)::float8 as ms",
    );
    const answered = performance.now();
    const base = (rows[0]?.ms ?? this.host()) - (asked + answered) / 2;
    if (this.base === undefined || Math.abs(base - this.base) > (answered - asked) / 2) this.base = base;
    this.report();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private report(): void {
    const seconds = Math.round(this.hostAhead / 1_000);
    const isWrong = Math.abs(this.hostAhead) > TOLERANCE_MS;
    if (isWrong && !this.reported)
      this.log.warn(
        `This host's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} the database server's. ` +
          'Thang goes by the server; set the clock of this host.',
      );
    this.reported = isWrong;
  }
}
