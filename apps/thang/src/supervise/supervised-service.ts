import { EXIT_ADDRESS_IN_USE, EXIT_DATABASE_AWAY, EXIT_SETTINGS } from '#runtime';
import type { ServiceHub } from './service-hub.js';
import { ServiceProcess, type ServiceCommand } from './service-process.js';
import { ServiceStartError } from './service-start-error.js';

const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 10_000;
/**
 * The running time after which a service counts as healthy. After its next end the backoff begins again at
 * its minimum.
 */
const HEALTHY_MS = 60_000;
/** The time for which a draining predecessor may hold the port before the start fails. */
const PORT_PATIENCE_MS = 15_000;
const STOP_MS = 25_000;

export interface Supervision extends ServiceCommand {
  onNotice: (sentence: string) => void;
  /** Connects the service with the others of this supervisor. */
  hub?: ServiceHub;
}

/**
 * Keeps a service running. Starts it again whatever the reason of its end, with increasing pauses while it
 * keeps ending.
 */
export class SupervisedService {
  private current: ServiceProcess | undefined;
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(private readonly supervision: Supervision) {}

  /**
   * Resolves with the address of the service, if it has one, when it runs for the first time. Waits while the
   * database is away.
   * @throws ServiceStartError when it ends for another reason before that
   */
  async start(): Promise<string | undefined> {
    const deadline = performance.now() + PORT_PATIENCE_MS;
    let saidAway = false;
    for (;;) {
      const run = this.launch();
      const outcome = await Promise.race([
        run.started.then((url) => ({ url })),
        run.ended.then((end) => ({ end })),
      ]);
      if ('url' in outcome) {
        void this.keepRunning(run);
        return outcome.url;
      }
      const { code } = outcome.end;
      if (code === EXIT_DATABASE_AWAY && !saidAway)
        this.supervision.onNotice(`${this.supervision.name} waits for the database.`);
      saidAway ||= code === EXIT_DATABASE_AWAY;
      const waits =
        code === EXIT_DATABASE_AWAY || (code === EXIT_ADDRESS_IN_USE && performance.now() < deadline);
      if (!waits || this.stopping) throw new ServiceStartError(this.supervision.name, outcome.end);
      await this.pause(FIRST_BACKOFF_MS);
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.current?.stop(STOP_MS);
  }

  kill(): void {
    this.stopping = true;
    this.wake();
    this.current?.kill();
  }

  private launch(): ServiceProcess {
    const { hub, ...command } = this.supervision;
    const run = new ServiceProcess({
      ...command,
      onMessage: (message) => hub?.receive(command.name, message),
    });
    hub?.join(command.name, run);
    void run.ended.then(() => hub?.leave(command.name, run));
    this.current = run;
    return run;
  }

  private async keepRunning(first: ServiceProcess): Promise<void> {
    const { name, onNotice } = this.supervision;
    let run = first;
    let backoff = FIRST_BACKOFF_MS;
    let lastCode: number | null = null;
    for (;;) {
      const startedAt = performance.now();
      const { code, lastWords } = await run.ended;
      if (this.stopping) return;
      if (performance.now() - startedAt > HEALTHY_MS) backoff = FIRST_BACKOFF_MS;
      // Report an outage of the database once, not once a second.
      const isNews = code !== EXIT_DATABASE_AWAY || lastCode !== code;
      lastCode = code;
      if (isNews)
        onNotice(
          `${name} ended (${code === null ? 'killed' : `code ${code}`}); starting it again.${lastWords && `\n${lastWords}`}`,
        );
      // The database returns when there is space again, and the service must start soon after that.
      if (code === EXIT_DATABASE_AWAY) backoff = FIRST_BACKOFF_MS;
      await this.pause(code === EXIT_SETTINGS ? MAX_BACKOFF_MS : backoff);
      if (this.stopping) return;
      backoff = Math.min(backoff * 2, MAX_BACKOFF_MS);
      run = this.launch();
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
