import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { register } from 'prom-client';
import { DomainError } from '#kernel';
import { HealthChecks, OtherProcesses, type ProcessState } from '#web';
import type { ServiceMessage, SupervisorMessage } from './messages.js';

/** The channel to the supervisor; in a process of its own, the process itself. */
export interface SupervisorChannel {
  send(message: ServiceMessage): void;
  onMessage(listener: (message: SupervisorMessage) => void): void;
}

export const SUPERVISOR_CHANNEL = Symbol('SUPERVISOR_CHANNEL');

const REPORT_EVERY_MS = 1_000;
/** A process that has not reported for so long does not work, whatever it said before. */
const SILENT_MS = 30_000;
const ANSWER_WITHIN_MS = 2_000;

interface OtherProcess {
  state: ProcessState | null;
  reportedAt: number;
}

/**
 * Connects this process with the others of the same supervisor: it reports its health and metrics, and makes
 * theirs part of its own answers. Without a supervisor it does nothing.
 */
@Injectable()
export class SupervisedProcesses
  extends OtherProcesses
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly others = new Map<string, OtherProcess>();
  private readonly wanted = new Map<number, (metrics: readonly string[]) => void>();
  private lastNumber = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly health: HealthChecks,
    @Inject(SUPERVISOR_CHANNEL) private readonly channel: SupervisorChannel,
  ) {
    super();
    channel.onMessage((message) => this.receive(message));
  }

  onApplicationBootstrap(): void {
    this.report();
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  override metrics(): Promise<string[]> {
    // No other process is known: there is no supervisor that would answer.
    if (this.others.size === 0) return Promise.resolve([]);
    const number = (this.lastNumber += 1);
    return new Promise((resolve) => {
      const finish = (metrics: readonly string[]): void => {
        clearTimeout(late);
        this.wanted.delete(number);
        resolve([...metrics]);
      };
      const late = setTimeout(() => finish([]), ANSWER_WITHIN_MS);
      this.wanted.set(number, finish);
      this.channel.send({ metricsWanted: number });
    });
  }

  private report(): void {
    this.timer = setTimeout(() => {
      void this.health
        .ownState()
        .then((state) => this.channel.send({ state }))
        .finally(() => {
          if (this.timer) this.report();
        });
    }, REPORT_EVERY_MS);
  }

  private receive(message: SupervisorMessage): void {
    if ('other' in message) this.learn(message.other, message.state);
    else if ('metrics' in message) this.wanted.get(message.number)?.(message.metrics);
    else void this.sendMetrics(message.wantedBy, message.number);
  }

  private async sendMetrics(wantedBy: string, number: number): Promise<void> {
    this.channel.send({ metrics: await register.metrics(), wantedBy, number });
  }

  private learn(name: string, state: ProcessState | null): void {
    if (!this.others.has(name)) {
      this.health.add({
        name,
        check: () => Promise.resolve().then(() => this.assertWorks(name)),
        ofOther: true,
      });
    }
    this.others.set(name, { state, reportedAt: performance.now() });
  }

  /** Returns what is degraded in the process. */
  private assertWorks(name: string): string | undefined {
    const { state, reportedAt } = this.others.get(name) ?? { state: null, reportedAt: -Infinity };
    if (state === null) throw notReady(`The process ${name} does not run; it is started again.`);
    if (performance.now() - reportedAt > SILENT_MS) throw notReady(`The process ${name} does not answer.`);
    if (state.failing.length > 0) throw notReady(`In the process ${name}: ${state.failing.join(', ')}.`);
    return state.degraded.length > 0 ? state.degraded.join(' ') : undefined;
  }
}

function notReady(detail: string): DomainError {
  return new DomainError('not-ready', detail);
}
