import type { Clock } from '#kernel';
import { defaultBackoff, type Backoff } from './domain/backoff.js';
import type { Resolve } from './dialling/guarded-agent.js';

/** What the application decides. */
export interface DeliverySettings {
  /** Links in messages begin with it; without a trailing slash. */
  publicUrl: string;
  /** `smtp://` or `smtps://`; `null`: mail is parked with the reason "no mail server configured". */
  smtpUrl: string | null;
  /** Sender of mail: an address, or a name and an address in angle brackets. */
  mailFrom: string;
  /** Addresses, CIDR ranges and host names that webhooks may reach although they are not public. */
  webhookAllow: readonly string[];
  /** Seals webhook secrets in the database; the same in every process. `null`: they are stored as they are. */
  secretKey: string | null;
  tuning?: Partial<DeliveryTuning>;
}

/** What tests choose otherwise. */
export interface DeliveryTuning {
  backoff: Backoff;
  /** Attempts under way at once in this process, altogether and, instead of what each channel says, to one destination. */
  concurrency: { total: number; perDestination?: number };
  /** Longer than any attempt: after it a message counts as abandoned and is tried again. */
  leaseMs: number;
  connectMs: number;
  attemptMs: number;
  subscriptionsPerKey: number;
  resolve: Resolve;
  /** Real time, for signatures. */
  realClock: Clock;
  random: () => number;
}

export class DeliveryOptions {
  readonly tuning: DeliveryTuning;

  constructor(
    readonly settings: DeliverySettings,
    defaults: Pick<DeliveryTuning, 'resolve' | 'realClock'>,
  ) {
    this.tuning = {
      backoff: defaultBackoff,
      concurrency: { total: 64 },
      leaseMs: 30_000,
      connectMs: 5_000,
      attemptMs: 10_000,
      subscriptionsPerKey: 100,
      random: Math.random,
      ...defaults,
      ...settings.tuning,
    };
  }
}
