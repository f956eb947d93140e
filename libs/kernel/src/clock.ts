/** The source of the current time. An abstract class, so that it serves as its own injection token. */
export abstract class Clock {
  /** Returns epoch milliseconds. */
  abstract now(): number;
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}

/** All instants are in epoch milliseconds. */
export interface ScaledClockOptions {
  simulatedStart: number;
  /** The real instant at which the clock shows `simulatedStart`. */
  realStart: number;
  /** Simulated milliseconds per real one. */
  rate: number;
  /** From this simulated instant on the clock runs at real speed. Default: never. */
  simulatedEnd?: number;
}

/** A simulated clock. It never goes back. Before its real start it shows `simulatedStart`. */
export class ScaledClock extends Clock {
  private readonly options: Required<ScaledClockOptions>;

  constructor(options: ScaledClockOptions) {
    super();
    this.options = { simulatedEnd: Infinity, ...options };
  }

  now(): number {
    const { simulatedStart, realStart, rate, simulatedEnd } = this.options;
    const elapsed = Math.max(0, Date.now() - realStart);
    const scaled = simulatedStart + elapsed * rate;
    if (scaled <= simulatedEnd) return Math.floor(scaled);
    const scaledSpan = Math.max(0, simulatedEnd - simulatedStart) / rate;
    return Math.floor(Math.max(simulatedStart, simulatedEnd) + elapsed - scaledSpan);
  }

  /** The speed of the clock at this moment; 0 before its real start, 1 after its end. */
  get rate(): number {
    if (Date.now() < this.options.realStart) return 0;
    return this.now() < this.options.simulatedEnd ? this.options.rate : 1;
  }
}

/** A clock that tests set by hand. */
export class ManualClock extends Clock {
  constructor(private current: number) {
    super();
  }

  now(): number {
    return this.current;
  }

  set(epochMs: number): void {
    this.current = epochMs;
  }

  advance(ms: number): void {
    this.current += ms;
  }
}
