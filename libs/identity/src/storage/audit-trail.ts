import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';

export type AuditAction =
  | 'key-created'
  | 'key-revoked'
  | 'link-created'
  | 'secret-rotated'
  | 'signed-in'
  | 'signed-out'
  | 'warning-intended'
  | 'warning-not-intended';

/** The author of an action. `keyId` is null for the command line and the first start, which have no key. */
export interface Actor {
  keyId: string | null;
  name: string;
}

export const commandLine: Actor = { keyId: null, name: 'command line' };

export interface AuditRecord {
  /** Epoch milliseconds. */
  at: number;
  actor: Actor;
  action: AuditAction;
  /** What the action is about, for most actions the id of a key. */
  target: string;
  details: Readonly<Record<string, unknown>>;
}

/**
 * Records what administrators did and who signed in. Append-only. A record is written in the transaction of
 * its action.
 */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  async record(tx: Queryable, entry: AuditRecord): Promise<void> {
    await tx.query(
      `insert into identity.audit_trail (at, actor, actor_name, action, target, details)
       values ($1, $2, $3, $4, $5, $6)`,
      [new Date(entry.at), entry.actor.keyId, entry.actor.name, entry.action, entry.target, entry.details],
    );
  }

  /** Returns the records, the newest first. */
  async list(limit = 100): Promise<AuditRecord[]> {
    const { rows } = await this.database.query<{
      at: Date;
      actor: string | null;
      actor_name: string;
      action: AuditAction;
      target: string;
      details: Record<string, unknown>;
    }>(
      'select at, actor, actor_name, action, target, details from identity.audit_trail order by id desc limit $1',
      [limit],
    );
    return rows.map(({ at, actor, actor_name, ...rest }) => ({
      at: at.getTime(),
      actor: { keyId: actor, name: actor_name },
      ...rest,
    }));
  }
}
