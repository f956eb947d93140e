import {
  AlertEngine,
  AlertQuery,
  alertingMigrations,
  AlertRules,
  KnownFrameworks,
  NotificationNames,
  PastOfAlerts,
  type AlertChange,
  type AlertRule,
} from '#alerting';
import {
  assessmentsMigrations,
  Journal,
  ResultsAsOf,
  type JournalEntry,
  type NewJournalEntry,
} from '#assessments';
import { withTransaction, type Database } from '#database';
import {
  Channels,
  deliveryMigrations,
  DeliveryOptions,
  DeliveryQuery,
  DeliveryWorker,
  DestinationBreaker,
  MessageComposer,
  MessageRouter,
  Replay,
  SecretRotation,
  SubscriptionAccess,
  SubscriptionDeliveries,
  Subscriptions,
  SubscriptionWatch,
  TestSend,
  UnsubscribeLinks,
  type DeliverySettings,
  type DeliveryTuning,
} from '#delivery';
import { EventLog, EventLogReader, eventLogMigrations } from '#event-log';
import { ApiKeys, AuditTrail, identityMigrations, Owners, type Principal, type Right } from '#identity';
import { DayZone, ManualClock, SystemClock } from '#kernel';
import type { Framework } from '#maturity/domain';
import { OrgDirectory } from '#org-units';
import { readModelsMigrations } from '#read-models';
import { alertRule } from './alert-rule-factory.js';
import { readingsAt } from './readings-at-factory.js';
import { established, permitAll, valid } from './cloud-event-factory.js';

export const alertingFixtureMigrations = [
  ...eventLogMigrations,
  ...identityMigrations,
  ...readModelsMigrations,
  ...assessmentsMigrations,
  ...alertingMigrations,
  ...deliveryMigrations,
];

export interface AlertingFixtureOptions {
  settings?: Partial<DeliverySettings>;
  tuning?: Partial<DeliveryTuning>;
  rules?: readonly AlertRule[];
  /** Default: all. */
  followed?: { includes(framework: string): boolean };
  frameworks?: readonly Framework[];
}

const START = Date.UTC(2025, 8, 2);

const defaultRules = [
  alertRule('stage-advanced'),
  alertRule('stage-regressed', { severity: 'critical' }),
  alertRule('threshold-approaching'),
];

/**
 * Alerting and delivery of one process, wired by hand on a migrated database. Two fixtures on one database
 * act as two processes.
 */
export class AlertingFixture {
  readonly clock = new ManualClock(START);
  readonly directory: OrgDirectory;
  readonly journal: Journal;
  readonly engine: AlertEngine;
  readonly alerts: AlertQuery;
  readonly subscriptions: Subscriptions;
  readonly secrets: SecretRotation;
  readonly watch: SubscriptionWatch;
  readonly testSend: TestSend;
  readonly attempts: SubscriptionDeliveries;
  readonly replays: Replay;
  readonly deliveries: DeliveryQuery;
  readonly router: MessageRouter;
  readonly composer: MessageComposer;
  readonly links: UnsubscribeLinks;
  readonly names: NotificationNames;
  readonly worker: DeliveryWorker;
  readonly keys: ApiKeys;
  private readonly channels: Channels;

  constructor(
    readonly database: Database,
    {
      settings = {},
      tuning = {},
      rules = defaultRules,
      followed,
      frameworks = [],
    }: AlertingFixtureOptions = {},
  ) {
    const realClock = new SystemClock();
    const zone = new DayZone('Asia/Ho_Chi_Minh');
    const known = new KnownFrameworks({ frameworks });
    const options = new DeliveryOptions(
      {
        publicUrl: 'http://thang.test',
        mailServer: () => Promise.resolve(null),
        webhookAllow: ['127.0.0.1'],
        secretKey: 'test key',
        ...settings,
        tuning: { gatherMs: 0, ...tuning },
      },
      { resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]), realClock },
    );
    this.directory = new OrgDirectory(database, new EventLogReader());
    this.journal = new Journal(this.clock);
    this.keys = new ApiKeys(database, realClock, new AuditTrail(database));
    const owners = new Owners(database);
    this.engine = new AlertEngine(
      this.journal,
      this.directory,
      new AlertRules(rules, followed),
      known,
      new PastOfAlerts(known, new ResultsAsOf(readingsAt(database))),
      this.clock,
      new DayZone('Asia/Ho_Chi_Minh'),
    );
    this.alerts = new AlertQuery(database, this.clock, this.directory, this.journal);
    const access = new SubscriptionAccess(database, this.directory, owners, options);
    const audit = new AuditTrail(database);
    this.subscriptions = new Subscriptions(database, this.clock, this.directory, access, options, audit);
    this.secrets = new SecretRotation(database, access, audit, this.clock, options);
    this.deliveries = new DeliveryQuery(database, this.directory, access, options);
    this.names = new NotificationNames(this.directory, known, new EventLogReader(), zone);
    this.router = new MessageRouter(this.directory, this.names, owners, zone, this.clock, options);
    this.links = new UnsubscribeLinks(database, this.subscriptions, options);
    this.composer = new MessageComposer(
      database,
      this.clock,
      this.directory,
      this.names,
      owners,
      this.links,
      options,
    );
    this.channels = new Channels(options);
    this.watch = new SubscriptionWatch(database, this.clock, this.directory, owners, options);
    const breaker = new DestinationBreaker(database, this.clock, options);
    this.worker = new DeliveryWorker(database, this.clock, this.channels, this.watch, breaker, options);
    this.testSend = new TestSend(database, this.clock, access, this.channels, this.watch, breaker);
    this.attempts = new SubscriptionDeliveries(database, this.directory, access);
    this.replays = new Replay(database, this.clock, this.directory, owners, access, options);
  }

  /** Establishes org units, each below the parent before its slash: `VN`, `VN/P1`, `P1/C1`. */
  async establish(...paths: string[]): Promise<void> {
    const events = paths.map((path) => {
      const codes = path.split('/');
      return valid(codes.length === 1 ? established(codes[0] ?? '') : established(codes[1] ?? '', codes[0]));
    });
    await new EventLog(this.database, new SystemClock()).append({
      events,
      mode: 'atomic',
      policy: permitAll,
    });
  }

  /** Returns the holder of a new key. */
  async principal(
    rights: readonly Right[] = ['read', 'subscriptions:write'],
    orgUnit: string | null = null,
  ): Promise<Principal> {
    const { id } = await this.keys.create({ name: 'Office', rights, source: null, orgUnit });
    const grants = [{ rights: new Set(rights), orgUnit }];
    return { id, kind: 'key', name: 'Office', via: 'key', grants, source: null };
  }

  async write(...entries: NewJournalEntry[]): Promise<void> {
    await withTransaction(this.database, (tx) => this.journal.append(tx, entries));
  }

  /** Deletes alerts and journal, and resets the clock. */
  async clear(): Promise<void> {
    await this.database.query(`
      truncate alerting.alerts, alerting.unalerted_entries, assessments.journal;
      update alerting.checkpoint set position = 0;
      update assessments.journal_head set position = 0, at = '1970-01-01T00:00:00Z'`);
    this.clock.set(START);
  }

  entries(): Promise<JournalEntry[]> {
    return this.journal.after(this.database, 0, 10_000);
  }

  /** Runs the engine until it has caught up, without notifications. Returns the changed alerts. */
  async settle(): Promise<AlertChange[]> {
    const changes: AlertChange[] = [];
    for (;;) {
      const batch = await withTransaction(this.database, (tx) => this.engine.advance(tx, nobody));
      changes.push(...batch.changes);
      if (batch.caughtUp) return changes;
    }
  }

  /** Runs the engine and fails before the commit. */
  async crash(): Promise<void> {
    const lost = withTransaction(this.database, async (tx) => {
      await this.engine.advance(tx, nobody);
      throw new Crash();
    });
    await lost.catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
  }

  /** Decides everything that the journal holds and writes the messages. Returns their number. */
  async notify(): Promise<number> {
    let written = 0;
    for (;;) {
      const page = await withTransaction(this.database, (tx) =>
        this.engine.advance(tx, async (changes) => {
          written += await this.router.route(tx, changes);
        }),
      );
      if (page.caughtUp) return written;
    }
  }

  /** Delivers due messages and waits for the end of all attempts. */
  async deliver(): Promise<void> {
    await this.composer.composeDue();
    await this.worker.deliverDue();
    await this.worker.idle();
  }

  async close(): Promise<void> {
    await this.worker.beforeApplicationShutdown();
    await this.channels.onApplicationShutdown();
    await this.keys.onModuleDestroy();
  }
}

class Crash extends Error {}

/** Notifies nobody. */
export function nobody(): Promise<void> {
  return Promise.resolve();
}
