import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Queryable } from '#database';
import type { AuditAction } from '../domain/audit-actions.js';
import type { SystemActor } from '../domain/audit-actors.js';
import type { Principal, RequestOrigin } from '../domain/principal.js';
import { recordHash } from './audit-seal.js';
import {
  insertRecords,
  lockHead,
  selectRecords,
  updateHead,
  type AuditedState,
  type AuditFilter,
  type SealedRecord,
  type StoredRecord,
} from './audit-statements.js';

/** The author of an action: a principal, or what acts without one. */
export interface Actor extends Pick<Principal, 'name' | 'origin'> {
  /** The id of a key or a person; null for the command line, the first start and unknown callers. */
  id: string | null;
}

export function systemActor(name: SystemActor, origin?: RequestOrigin): Actor {
  return { id: null, name, origin };
}

export const commandLine = systemActor('command line');

export interface AuditRecord {
  /** Epoch milliseconds. */
  at: number;
  actor: Actor;
  action: AuditAction;
  /** What the action is about, for most actions the id of a key, a person or a subscription. */
  target: string;
  /** The org unit that the target belongs to; administrators and auditors of its subtree see the record. */
  orgUnit?: string | null;
  /** The state before the action, without secrets. */
  before?: AuditedState;
  after?: AuditedState;
}

/**
 * Records who did what, when and from where, with the state before and after. Append-only: each record's hash
 * covers the record before it, so that `thang verify` names one that was altered.
 */
@Injectable()
export class AuditTrail {
  private readonly listeners: ((action: AuditAction) => void)[] = [];

  constructor(private readonly database: Database) {}

  /**
   * Writes a record in the transaction of its action; with a database, in one of its own. Records are
   * numbered under a lock that is kept until the end of the transaction, so write them last.
   */
  record(q: Queryable, entry: AuditRecord): Promise<void> {
    return q instanceof Database
      ? withTransaction(q, (tx) => this.recordAll(tx, [entry]))
      : this.recordAll(q, [entry]);
  }

  /** Writes records of one transaction, in this order. */
  async recordAll(tx: Queryable, entries: readonly AuditRecord[]): Promise<void> {
    if (entries.length === 0) return;
    const head = await lockHead(tx);
    const records: SealedRecord[] = [];
    let { id, hash } = head;
    for (const entry of entries) {
      id += 1;
      const record = stored(id, entry);
      hash = recordHash(hash, record);
      records.push({ ...record, hash });
    }
    await insertRecords(tx, records);
    await updateHead(tx, { id, hash });
    for (const { action } of entries) for (const listener of this.listeners) listener(action);
  }

  /** Calls back for each record that is written, before its transaction commits. For metrics. */
  onRecord(listener: (action: AuditAction) => void): void {
    this.listeners.push(listener);
  }

  /** Returns the newest records that the filter admits. */
  find(filter: AuditFilter): Promise<StoredRecord[]> {
    return selectRecords(this.database, filter);
  }

  /** Returns the newest records. */
  async list(limit = 100): Promise<StoredRecord[]> {
    return this.find({ limit });
  }
}

function stored(id: number, entry: AuditRecord): StoredRecord {
  const { at, actor, action, target, orgUnit = null, before = null, after = null } = entry;
  const { address = null, userAgent = null } = actor.origin ?? {};
  return {
    id,
    at,
    actor: { id: actor.id, name: actor.name, origin: { address, userAgent } },
    action,
    target,
    orgUnit,
    before,
    after,
  };
}
