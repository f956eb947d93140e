/** Where "now" comes from. An abstract class, so that it is its own injection token. */
export abstract class Clock {
  /** Epoch milliseconds. */
  abstract now(): number;
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}

/** A simulated clock: at the real instant `realStart` it shows `simulatedStart`, then runs `rate` times as fast. */
export class ScaledClock extends Clock {
  constructor(
    private readonly simulatedStart: number,
    private readonly realStart: number,
    readonly rate: number,
  ) {
    super();
  }

  now(): number {
    return Math.floor(this.simulatedStart + (Date.now() - this.realStart) * this.rate);
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
