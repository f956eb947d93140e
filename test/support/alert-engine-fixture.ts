import {
  AlertEngine,
  alertingMigrations,
  AlertQuery,
  AlertRules,
  type AlertChange,
  type AlertRule,
} from '#alerting';
import { Journal, type JournalEntry, type NewJournalEntry } from '#assessments';
import { withTransaction } from '#database';
import { EventLogReader, eventLogMigrations } from '#event-log';
import { ManualClock } from '#kernel';
import { OrgDirectory } from '#org-units';
import { readModelsMigrations } from '#read-models';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Alerts without anybody to tell: a journal to write to and the engine that reads it, on a clock set by hand. */
export class AlertDesk {
  readonly clock = new ManualClock(Date.UTC(2025, 8, 2));
  readonly journal = new Journal(this.clock);
  readonly engine: AlertEngine;
  readonly query: AlertQuery;

  private constructor(
    readonly test: TestDatabase,
    readonly rules: readonly AlertRule[],
  ) {
    const { database } = test;
    const directory = new OrgDirectory(database, new EventLogReader());
    this.engine = new AlertEngine(this.journal, directory, new AlertRules(rules));
    this.query = new AlertQuery(database, this.clock, directory, this.journal);
  }

  static async open(rules: readonly AlertRule[]): Promise<AlertDesk> {
    return new AlertDesk(
      await createTestDatabase([...eventLogMigrations, ...readModelsMigrations, ...alertingMigrations]),
      rules,
    );
  }

  /** Forgets everything but the schema. */
  async clear(): Promise<void> {
    await this.test.database.query(`
      truncate alerting.alerts, scorecards.journal;
      update alerting.checkpoint set position = 0;
      update scorecards.journal_head set position = 0, at = '1970-01-01T00:00:00Z'`);
    this.clock.set(Date.UTC(2025, 8, 2));
  }

  async write(...entries: NewJournalEntry[]): Promise<void> {
    await withTransaction(this.test.database, (tx) => this.journal.append(tx, entries));
  }

  /** Runs the engine until it has caught up; what it changed. */
  async settle(): Promise<AlertChange[]> {
    const changes: AlertChange[] = [];
    for (;;) {
      const page = await withTransaction(this.test.database, (tx) => this.engine.advance(tx, nobody));
      changes.push(...page.changes);
      if (page.caughtUp) return changes;
    }
  }

  /** Runs the engine up to the commit, which never comes. */
  async crash(): Promise<void> {
    const lost = withTransaction(this.test.database, async (tx) => {
      await this.engine.advance(tx, nobody);
      throw new Crash();
    });
    await lost.catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
  }

  entries(): Promise<JournalEntry[]> {
    return this.journal.after(this.test.database, 0, 10_000);
  }

  drop(): Promise<void> {
    return this.test.drop();
  }
}

class Crash extends Error {}

/** Tells nobody. */
export function nobody(): Promise<void> {
  return Promise.resolve();
}
