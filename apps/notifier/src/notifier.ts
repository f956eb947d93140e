import {
  Injectable,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DeliveryOptions, DeliveryWorker, MessageComposer, SubscriptionWatch } from '#delivery';
import { NudgeConsumer, Nudges } from '#queue';
import { HealthChecks } from '#web';
import { NotifierMetrics } from './notifier-metrics.js';
import { NotifyStep } from './notify-step.js';

/** The time without a finished run after which the process is not ready: its work has stopped. */
const STALLED_MS = 30_000;

/** Runs the two jobs of the notifier on nudges and sweeps. */
@Injectable()
export class Notifier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private finished = performance.now();
  private wake: NodeJS.Timeout | undefined;

  constructor(
    private readonly step: NotifyStep,
    private readonly composer: MessageComposer,
    private readonly worker: DeliveryWorker,
    private readonly watch: SubscriptionWatch,
    private readonly options: DeliveryOptions,
    private readonly nudges: Nudges,
    private readonly consumer: NudgeConsumer,
    private readonly metrics: NotifierMetrics,
    @Optional() private readonly health?: HealthChecks,
  ) {}

  onApplicationBootstrap(): void {
    this.health?.add({ name: 'notifier', check: () => this.assertMoving() });
    this.consumer.consume('notify', () => this.notify());
    this.consumer.consume('deliver', () => this.deliver());
  }

  private async notify(): Promise<void> {
    await this.step.run((result) => {
      this.metrics.count(result);
      if (result.messages > 0) this.deliverAfterGathering();
    });
    this.finished = performance.now();
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.wake);
  }

  /** Mail to people waits a moment for what settled together; the next sweep would be later. */
  private deliverAfterGathering(): void {
    clearTimeout(this.wake);
    this.wake = setTimeout(() => this.nudges.send('deliver'), this.options.tuning.gatherMs);
  }

  private async deliver(): Promise<void> {
    await this.watch.sweep();
    await this.composer.composeDue();
    await this.worker.deliverDue();
  }

  private async assertMoving(): Promise<void> {
    const seconds = Math.round((performance.now() - this.finished) / 1_000);
    if (seconds * 1_000 > STALLED_MS) throw new Error(`no run has ended for ${seconds} s`);
  }
}
