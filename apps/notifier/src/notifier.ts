import { Injectable, Optional, type OnApplicationBootstrap } from '@nestjs/common';
import { DeliveryWorker, MessageComposer, SubscriptionWatch } from '#delivery';
import { NudgeConsumer } from '#queue';
import { HealthChecks } from '#web';
import { NotifierMetrics } from './notifier-metrics.js';
import { NotifyStep } from './notify-step.js';

/** The time without a finished run after which the process is not ready: its work has stopped. */
const STALLED_MS = 30_000;

/** Runs the two jobs of the notifier on nudges and sweeps. */
@Injectable()
export class Notifier implements OnApplicationBootstrap {
  private finished = performance.now();

  constructor(
    private readonly step: NotifyStep,
    private readonly composer: MessageComposer,
    private readonly worker: DeliveryWorker,
    private readonly watch: SubscriptionWatch,
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
    await this.step.run((result) => this.metrics.count(result));
    this.finished = performance.now();
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
