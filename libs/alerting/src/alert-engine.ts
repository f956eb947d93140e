import { Injectable } from '@nestjs/common';
import { Journal, type JournalEntry } from '#assessments';
import type { Queryable, Tx } from '#database';
import { Clock, DayZone, type Day } from '#kernel';
import { OrgDirectory } from '#org-units';
import { AlertRules } from './alert-rules.js';
import {
  alertRecordsOf,
  decideBatch,
  decideDue,
  noAlerts,
  droppedRecord,
  isAnnouncement,
  recordOf,
  trackKeyText,
  type Alert,
  type AlertChange,
  type AlertPolicy,
  type AlertTransition,
  type BatchDecision,
  type TrackAlerts,
  type TrackKey,
} from './domain/index.js';
import { journalEntryOf } from './journal-entry-of.js';
import { KnownFrameworks } from './known-frameworks.js';
import { PastOfAlerts } from './past-of-alerts.js';
import { moveCheckpoint, readCheckpoint, takeCheckpoint } from './storage/checkpoint.js';
import {
  endAlerts,
  insertAlerts,
  loadTrackAlerts,
  postponeAlerts,
  tracksDueBy,
  type TrackMovement,
} from './storage/track-alerts.js';
import { insertUnalerted } from './storage/unalerted-table.js';

/**
 * Journal entries per transaction. Each entry may concern every subscriber, so this bounds what one
 * transaction writes.
 */
const MAX_BATCH_ENTRIES = 200;

export interface AlertBatch {
  changes: readonly AlertChange[];
  /** True when nothing is left to do, or another process is doing it. */
  caughtUp: boolean;
}

type Notify = (changes: readonly AlertChange[]) => Promise<void>;

/** Reads the journal and fires and ends alerts, so that the active alerts agree with what is announced. */
@Injectable()
export class AlertEngine {
  constructor(
    private readonly journal: Journal,
    private readonly directory: OrgDirectory,
    private readonly rules: AlertRules,
    private readonly frameworks: KnownFrameworks,
    private readonly past: PastOfAlerts,
    private readonly clock: Clock,
    private readonly zone: DayZone,
  ) {}

  /**
   * Decides the next batch of the journal, or what the day changes when the journal holds nothing new. One
   * transaction holds the alerts, their journal entries, what `notify` writes, and the checkpoint, so each
   * entry has its effect exactly once even if the process crashes. `notify` runs before the lock of the
   * journal is taken. It is not called when nothing changed.
   */
  async advance(tx: Tx, notify: Notify): Promise<AlertBatch> {
    const from = await takeCheckpoint(tx);
    if (from === null) return { changes: [], caughtUp: true };
    const entries = await this.journal.after(tx, from, MAX_BATCH_ENTRIES);
    const last = entries.at(-1);
    if (!last) return this.advanceDay(tx, from, notify);
    const decision = await this.decide(tx, entries);
    await moveCheckpoint(tx, from, last.position);
    await this.store(tx, decision, notify);
    return { changes: decision.changes, caughtUp: entries.length < MAX_BATCH_ENTRIES };
  }

  /** Counts the journal entries that wait to be decided. */
  async lag(q: Queryable): Promise<number> {
    return (await this.journal.head(q)) - (await readCheckpoint(q));
  }

  /** Returns for how many seconds the oldest entry has been waiting to be decided; 0: none waits. */
  async lagSeconds(q: Queryable): Promise<number> {
    const [oldest] = await this.journal.after(q, await readCheckpoint(q), 1);
    return oldest ? Math.max(0, (this.clock.now() - oldest.at) / 1000) : 0;
  }

  private async decide(tx: Tx, entries: readonly JournalEntry[]): Promise<BatchDecision> {
    const kpiBefore = await this.past.kpisBefore(tx, entries, this.rules.rules);
    const policy = { ...(await this.policy(tx)), kpiBefore };
    return decideBatch(entries, await loadTrackAlerts(tx, entries, withdrawnMovements(entries)), policy);
  }

  /** Fires alerts that have waited long enough, and ends those that are too old for their rule. */
  private async advanceDay(tx: Tx, position: number, notify: Notify): Promise<AlertBatch> {
    const today = this.zone.dayOf(this.clock.now());
    const due = await tracksDueBy(tx, today, MAX_BATCH_ENTRIES);
    if (due.length === 0) return { changes: [], caughtUp: true };
    const tracks = await loadTrackAlerts(tx, due);
    const policy = await this.policy(tx);
    const at = this.clock.now();
    const waiting = await this.unsustained(tx, [...tracks.values()], today);
    const isSustained = ({ id }: Alert): boolean => !waiting.has(id);
    const changes = due.flatMap((key) => {
      const track = tracks.get(trackKeyText(key)) ?? noAlerts;
      const transitions = decideDue(track, { today, at, isSustained }, policy);
      return transitions.map((transition) => dueChange(key, transition, position, at));
    });
    await postponeAlerts(tx, [...waiting], today + 1);
    await this.store(tx, { changes, nowPending: [], dropped: [], unalerted: [] }, notify);
    return { changes, caughtUp: due.length < MAX_BATCH_ENTRIES };
  }

  /**
   * Returns the ids of the pending alerts whose movement does not hold on each day that its rule asks for.
   */
  private async unsustained(tx: Tx, tracks: readonly TrackAlerts[], today: Day): Promise<Set<string>> {
    const waiting = new Set<string>();
    for (const alert of tracks.flatMap(({ pending }) => pending)) {
      const days = this.rules.rules.find(({ id }) => id === alert.rule)?.forDays ?? 0;
      const isDue = alert.dueDay !== null && alert.dueDay <= today;
      if (isDue && !(await this.past.isSustained(tx, alert, today, days))) waiting.add(alert.id);
    }
    return waiting;
  }

  private async policy(tx: Tx): Promise<AlertPolicy> {
    const { tree } = await this.directory.current(tx);
    return {
      rules: this.rules.rules,
      isWithin: (code, scope) => tree.isWithin(code, scope),
      isFollowed: (framework) => this.rules.isFollowed(framework),
      framework: (id, edition) => this.frameworks.find(id, edition),
    };
  }

  private async store(
    tx: Tx,
    { changes, nowPending, dropped, unalerted }: BatchDecision,
    notify: Notify,
  ): Promise<void> {
    const { fired, ended } = alertRecordsOf(changes);
    const at = this.clock.now();
    const stopped = new Map(dropped.map((alert) => [alert.id, droppedRecord(alert, at)]));
    // Another pending alert about the same may take the place of one that stops waiting.
    await endAlerts(tx, [...stopped.values(), ...ended]);
    await insertAlerts(
      tx,
      nowPending.map((alert) => stopped.get(alert.id) ?? recordOf(alert, 'pending')),
    );
    await insertAlerts(tx, fired);
    await insertUnalerted(tx, unalerted);
    if (changes.length === 0) return;
    await notify(changes);
    await this.journal.append(
      tx,
      changes.flatMap(({ transitions }) => transitions.flatMap(journalEntryOf)),
    );
  }
}

function withdrawnMovements(entries: readonly JournalEntry[]): TrackMovement[] {
  return entries
    .filter(isAnnouncement)
    .flatMap(({ orgUnit, framework, track, data: { withdraws } }) =>
      withdraws ? [{ orgUnit, framework, track, kind: withdraws.kind, day: withdraws.day }] : [],
    );
}

/**
 * Returns a change that the day makes, as if an entry told it now. The position is that of the alert's own
 * entry while it fires, and a later one when it ends, so no two changes of an alert have the same.
 */
function dueChange(
  { orgUnit, framework, track }: TrackKey,
  transition: AlertTransition,
  position: number,
  at: number,
): AlertChange {
  const { kind, edition, day, announcement, firedPosition } = transition.alert;
  return {
    entry: {
      position: transition.change === 'firing' ? firedPosition : position,
      ...{ at, kind, orgUnit, framework, edition, track, day, data: announcement, silent: false },
    },
    transitions: [transition],
  };
}
