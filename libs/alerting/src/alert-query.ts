import { Injectable } from '@nestjs/common';
import { Journal, type JournalEntry } from '#assessments';
import { Database, withTransaction, type Tx } from '#database';
import { Clock, DomainError } from '#kernel';
import { isWithinAny, OrgDirectory } from '#org-units';
import {
  alertFamilies,
  isActive,
  isAnnouncement,
  suppressReasonOf,
  type AlertRecord,
  type AlertSuppressReason,
  type UnalertedReason,
} from './domain/index.js';
import {
  acknowledgeAlert,
  countWithdrawn,
  lockAlert,
  selectAlert,
  selectAlerts,
  type AlertFilter,
  type AlertCursor,
} from './storage/alert-table.js';
import { readCheckpoint } from './storage/checkpoint.js';
import { readUnalerted } from './storage/unalerted-table.js';

/** `not-decided`: the notifier has not come to the entry yet. */
export type EntryWithoutAlert = AlertSuppressReason | UnalertedReason | 'not-decided';

const MS_PER_DAY = 86_400_000;
const WITHDRAWN_WITHIN_DAYS = 365;

/** The person or system that acknowledges an alert. */
export interface Acknowledger {
  name: string;
  /** May acknowledge alerts of these org units and of those below them; `null`: all. */
  subtrees: readonly string[] | null;
  /** Called in the transaction of the acknowledgement, unless it is a repeat. */
  recorded?: (tx: Tx, alert: AlertRecord) => Promise<void>;
}

/** Lists alerts and records who acknowledged them. */
@Injectable()
export class AlertQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: OrgDirectory,
    private readonly journal: Journal,
  ) {}

  /**
   * Lists alerts, newest first. `cursor` is the `next` of the previous page.
   *
   * @throws DomainError `invalid-cursor`
   */
  async list({
    cursor,
    ...filter
  }: AlertFilter & { cursor?: string | undefined }): Promise<{ items: AlertRecord[]; next: string | null }> {
    const after = cursor === undefined ? null : parseCursor(cursor);
    const found = await selectAlerts(this.database, { ...filter, limit: filter.limit + 1 }, after);
    const items = found.slice(0, filter.limit);
    return { items, next: found.length > items.length ? (items.at(-1)?.id ?? null) : null };
  }

  /** Returns how many alerts of the last year were withdrawn after people were notified of them. */
  async withdrawn(orgUnits: readonly string[] | null): Promise<{ count: number; of: number; days: number }> {
    const since = this.clock.now() - WITHDRAWN_WITHIN_DAYS * MS_PER_DAY;
    return { ...(await countWithdrawn(this.database, orgUnits, since)), days: WITHDRAWN_WITHIN_DAYS };
  }

  get(id: string): Promise<AlertRecord | null> {
    return selectAlert(this.database, id);
  }

  /** Returns why a journal entry changed no alert. Ask it about entries that changed none. */
  async whyNone(entry: JournalEntry): Promise<EntryWithoutAlert> {
    if ((await readCheckpoint(this.database)) < entry.position) return 'not-decided';
    const suppressed = isAnnouncement(entry) ? suppressReasonOf(entry) : null;
    return suppressed ?? (await readUnalerted(this.database, entry.position)) ?? 'no-alert';
  }

  /**
   * Records who acknowledged the alert. A repeat changes nothing and returns the first acknowledgement.
   *
   * @throws DomainError `alert-not-found`, also for an org unit outside the caller's subtree; `alert-ended`
   */
  async acknowledge(id: string, by: Acknowledger): Promise<AlertRecord> {
    const { tree } = await this.directory.current();
    return withTransaction(this.database, async (tx) => {
      const alert = await lockAlert(tx, id);
      if (!alert || !isWithinAny(tree, alert.orgUnit, by.subtrees)) {
        throw new DomainError('alert-not-found', 'There is no alert with this id.');
      }
      if (alert.acknowledgedAt !== null) return alert;
      if (!isActive(alert.state)) {
        throw new DomainError('alert-ended', 'The alert has ended, so there is nothing to acknowledge.');
      }
      const taken = await this.take(tx, alert, by.name);
      await by.recorded?.(tx, alert);
      return taken;
    });
  }

  private async take(tx: Tx, alert: AlertRecord, by: string): Promise<AlertRecord> {
    const at = this.clock.now();
    const { orgUnit, framework, edition, track, day, announcement } = alert;
    await acknowledgeAlert(tx, alert.id, by, at);
    await this.journal.append(tx, [
      {
        kind: 'alert-acknowledged',
        ...{ orgUnit, framework, edition, track, day },
        silent: false,
        data: {
          alertId: alert.id,
          rule: alert.rule,
          severity: alert.severity,
          about: alert.kind,
          by,
          announcement,
        },
      },
    ]);
    return { ...alert, state: 'acknowledged', acknowledgedAt: at, acknowledgedBy: by };
  }
}

/**
 * Reads the cursor, which is the id of the last alert of a page: the position that fired it, and its family.
 */
function parseCursor(cursor: string): AlertCursor {
  const [, position, family] = /^(\d{1,15})-([a-z]+)$/.exec(cursor) ?? [];
  if (position === undefined || !alertFamilies.some((each) => each === family))
    throw new DomainError('invalid-cursor', 'Use the cursor as it was given.');
  return { position: Number(position), family: family ?? '' };
}
