/** A started part that must end with the process. */
export interface Step {
  /** Stops it in order, after pending work is finished. */
  stop: () => Promise<void>;
  /** Ends it at once. */
  kill: () => void;
}

export const EXIT_HASTENED = 130;

/** Thrown by `check` when a signal arrives during the start. */
export class StopRequested extends Error {}

/** Stops all started parts, the last first, at the first signal; kills them at the second. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<void> | undefined;
  private requested = false;
  private onRequested: () => void = () => undefined;

  /** Resolves at the first signal. */
  readonly signalled = new Promise<void>((resolve) => {
    this.onRequested = resolve;
  });

  constructor(private readonly say: (sentence: string) => void) {
    const onSignal = (): void => this.onSignal();
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal);
  }

  add(step: Step): void {
    this.steps.push(step);
  }

  /** @throws StopRequested after the first signal */
  check(): void {
    if (this.requested) throw new StopRequested();
  }

  /** Stops everything; safe to call twice. */
  run(): Promise<void> {
    this.running ??= this.stopAll();
    return this.running;
  }

  private async stopAll(): Promise<void> {
    this.requested = true;
    for (const step of this.steps.reverse()) await step.stop();
  }

  private onSignal(): void {
    if (this.requested) {
      for (const step of this.steps) step.kill();
      process.exit(EXIT_HASTENED);
    }
    this.requested = true;
    this.say('Stopping: what was begun is finished first. Once more: at once.');
    this.onRequested();
  }
}
