import type { MailServer } from '#installation';
import type { Clock } from '#kernel';
import { defaultBackoff, type Backoff } from './domain/backoff.js';
import { defaultBreaker, type BreakerRule } from './domain/breaker.js';
import { defaultPlaces, type Places } from './domain/share-places.js';
import type { Resolve } from './dialling/guarded-agent.js';

/** The settings that the application provides. */
export interface DeliverySettings {
  /** Links in messages begin with it. Without a trailing slash. */
  publicUrl: string;
  /**
   * Returns the mail server of the moment, because administrators may change it while Thang runs. `null`:
   * mail is dead-lettered with the reason "no mail server configured".
   */
  mailServer: () => Promise<MailServer | null>;
  /** Addresses, CIDR ranges and host names that webhooks may reach although they are not public. */
  webhookAllow: readonly string[];
  /**
   * Seals webhook secrets in the database. Must be the same in every process. `null`: secrets are stored in
   * plain text.
   */
  secretKey: string | null;
  /** How long changes are collected for a person after a message. Default: 15 minutes. */
  collectMs?: number;
  tuning?: Partial<DeliveryTuning>;
}

/** The parameters that tests override. */
export interface DeliveryTuning {
  backoff: Backoff;
  /** How many attempts this process makes at the same time. */
  places: Places;
  breaker: BreakerRule;
  /** After this time an attempt takes a place among the slow ones. */
  slowAfterMs: number;
  /**
   * How long a worker owns a claimed message. Longer than any attempt; afterwards another worker tries again.
   */
  leaseMs: number;
  connectMs: number;
  attemptMs: number;
  subscriptionsPerKey: number;
  /** How long a message to a person waits for further changes that settled together with the first. */
  gatherMs: number;
  /** How long changes are collected for a person after a message. */
  collectMs: number;
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
      places: defaultPlaces,
      breaker: defaultBreaker,
      slowAfterMs: 250,
      leaseMs: 30_000,
      connectMs: 5_000,
      attemptMs: 15_000,
      subscriptionsPerKey: 100,
      gatherMs: 500,
      collectMs: settings.collectMs ?? 15 * 60_000,
      random: Math.random,
      ...defaults,
      ...settings.tuning,
    };
  }
}
