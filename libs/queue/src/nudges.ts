import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { QueueBackend, type NudgeQueue } from './queue-backend.js';
import { topics, type Topic } from './topics.js';
import { within } from './within.js';

/** A process sends at most one nudge of a topic in this time, however often `send` is called. */
const GATHER_MS = 20;
const CLOSE_MS = 2_000;

/** Tells the workers of a topic that there is work. Call it after the commit. */
@Injectable()
export class Nudges implements OnApplicationShutdown {
  private readonly senders: ReadonlyMap<Topic, TopicSender>;
  private readonly listeners: ((topic: Topic) => void)[] = [];

  constructor(backend: QueueBackend) {
    const onFailure = (topic: Topic): void => this.listeners.forEach((listener) => listener(topic));
    this.senders = new Map(topics.map((topic) => [topic, new TopicSender(topic, backend, onFailure)]));
  }

  /** Returns at once and never throws. If the nudge is lost, the workers' sweep finds the work. */
  send(topic: Topic): void {
    this.senders.get(topic)?.send();
  }

  /** Calls back after each nudge that did not reach the queue. */
  onFailure(listener: (topic: Topic) => void): void {
    this.listeners.push(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.senders.values()].map((sender) => sender.close()));
  }
}

/** Gathers the nudges of one topic and sends one at a time. */
class TopicSender {
  private readonly log = new Logger(Nudges.name);
  private queue: NudgeQueue | undefined;
  private wanted = false;
  private sending: Promise<void> | undefined;
  private notBefore = 0;
  private failing = false;
  private closed = false;

  constructor(
    private readonly topic: Topic,
    private readonly backend: QueueBackend,
    private readonly onFailure: (topic: Topic) => void,
  ) {}

  send(): void {
    if (this.closed) return;
    this.wanted = true;
    this.sending ??= this.drain().finally(() => {
      this.sending = undefined;
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.sending) await within(CLOSE_MS, this.sending);
    if (this.queue) await within(CLOSE_MS, this.queue.close());
  }

  private async drain(): Promise<void> {
    while (this.wanted) {
      const wait = this.notBefore - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      this.wanted = false;
      await this.add();
      this.notBefore = performance.now() + GATHER_MS;
    }
  }

  private async add(): Promise<void> {
    try {
      this.queue ??= await this.backend.openQueue(this.topic);
      await this.queue.add();
      if (this.failing) this.log.log(`Nudges of "${this.topic}" reach ${this.backend.name} again.`);
      this.failing = false;
    } catch (error) {
      // Log once per outage, so that the log stays readable. The sweep does the work meanwhile.
      if (!this.failing)
        this.log.warn(`Nudges of "${this.topic}" do not reach ${this.backend.name}: ${String(error)}`);
      this.failing = true;
      this.onFailure(this.topic);
    }
  }
}
