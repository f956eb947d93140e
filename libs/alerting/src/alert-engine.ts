import { Injectable } from '@nestjs/common';
import { Journal, type AlertTransitionData, type JournalEntry, type NewJournalEntry } from '#assessments';
import type { Queryable, Tx } from '#database';
import { OrgDirectory } from '#org-units';
import { AlertRules } from './alert-rules.js';
import {
  decideBatch,
  alertRecordsOf,
  isAboutTrack,
  type AlertChange,
  type AlertTransition,
  type IsWithin,
} from './domain/index.js';
import { moveCheckpoint, readCheckpoint, takeCheckpoint } from './storage/checkpoint.js';
import { endAlerts, insertAlerts, loadTrackAlerts } from './storage/track-alerts.js';

/**
 * Journal entries per transaction. Each entry may concern every subscriber, so this bounds what one
 * transaction writes.
 */
const MAX_BATCH_ENTRIES = 200;

export interface AlertBatch {
  changes: readonly AlertChange[];
  /** True when nothing is left to read, or another process is reading it. */
  caughtUp: boolean;
}

/** Reads the journal and fires and ends alerts, so that the active alerts agree with the announced state. */
@Injectable()
export class AlertEngine {
  constructor(
    private readonly journal: Journal,
    private readonly directory: OrgDirectory,
    private readonly rules: AlertRules,
  ) {}

  /**
   * Decides the next batch of the journal. One transaction holds the alerts, their journal entries, what
   * `notify` writes, and the checkpoint, so each entry has its effect exactly once even if the process
   * crashes. `notify` runs before the lock of the journal is taken. It is not called when nothing changed.
   */
  async advance(tx: Tx, notify: (changes: readonly AlertChange[]) => Promise<void>): Promise<AlertBatch> {
    const from = await takeCheckpoint(tx);
    if (from === null) return { changes: [], caughtUp: true };
    const entries = await this.journal.after(tx, from, MAX_BATCH_ENTRIES);
    const last = entries.at(-1);
    if (!last) return { changes: [], caughtUp: true };
    const changes = await this.decide(tx, entries);
    await moveCheckpoint(tx, from, last.position);
    if (changes.length > 0) await this.store(tx, changes, notify);
    return { changes, caughtUp: entries.length < MAX_BATCH_ENTRIES };
  }

  /** Counts the journal entries that wait to be decided. */
  async lag(q: Queryable): Promise<number> {
    return (await this.journal.head(q)) - (await readCheckpoint(q));
  }

  private async decide(tx: Tx, entries: readonly JournalEntry[]): Promise<AlertChange[]> {
    const aboutTracks = entries.filter(isAboutTrack);
    if (aboutTracks.length === 0) return [];
    const { tree } = await this.directory.current(tx);
    const tracks = await loadTrackAlerts(tx, aboutTracks);
    const isWithin: IsWithin = (code, scope) => tree.isWithin(code, scope);
    return decideBatch(aboutTracks, tracks, { rules: this.rules.rules, isWithin });
  }

  private async store(
    tx: Tx,
    changes: readonly AlertChange[],
    notify: (changes: readonly AlertChange[]) => Promise<void>,
  ): Promise<void> {
    const { fired, ended } = alertRecordsOf(changes);
    await endAlerts(tx, ended);
    await insertAlerts(tx, fired);
    await notify(changes);
    await this.journal.append(
      tx,
      changes.flatMap(({ transitions }) => transitions.flatMap(toEntry)),
    );
  }
}

/** Returns the journal entry about a transition; none for an acknowledgement, which has one already. */
function toEntry(transition: AlertTransition): NewJournalEntry[] {
  const { alert, change, suppressed } = transition;
  if (change === 'acknowledged') return [];
  const { orgUnit, framework, edition, track, day } = alert;
  return [
    {
      kind: `alert-${change}`,
      ...{ orgUnit, framework, edition, track, day },
      silent: suppressed !== null,
      data: {
        alertId: alert.id,
        rule: alert.rule,
        severity: alert.severity,
        about: alert.kind,
        ...detailsOf(transition),
        announcement: alert.announcement,
      },
    },
  ];
}

function detailsOf(
  transition: AlertTransition,
): Pick<AlertTransitionData, 'replaces' | 'because' | 'reason'> {
  switch (transition.change) {
    case 'firing':
      return transition.replaces.length === 0 ? {} : { replaces: transition.replaces };
    case 'resolved':
      return { because: transition.because };
    case 'withdrawn':
      return transition.reason === null ? {} : { reason: transition.reason };
    case 'acknowledged':
      return {};
    default:
      return transition satisfies never;
  }
}
