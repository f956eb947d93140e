import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '#database';
import type { Principal } from '../domain/principal.js';

export type AuditAction =
  | 'key-created'
  | 'key-revoked'
  | 'link-created'
  | 'person-created'
  | 'person-changed'
  | 'person-activated'
  | 'person-deactivated'
  | 'roles-changed'
  | 'secret-rotated'
  | 'signed-in'
  | 'signed-out'
  | 'warning-intended'
  | 'warning-not-intended';

/** The author of an action: a principal, or what acts without one. */
export interface Actor extends Pick<Principal, 'name' | 'origin'> {
  /** The id of a key or a person; null for the command line, the first start and unknown callers. */
  id: string | null;
}

export const commandLine: Actor = { id: null, name: 'command line' };

/** A state before or after an action. It holds no secret. */
export type AuditedState = object | null;

export interface AuditRecord {
  /** Epoch milliseconds. */
  at: number;
  actor: Actor;
  action: AuditAction;
  /** What the action is about, for most actions the id of a key, a person or a subscription. */
  target: string;
  /** The org unit that the target belongs to; administrators and auditors of its subtree see the record. */
  orgUnit?: string | null;
  before?: AuditedState;
  after?: AuditedState;
}

/** Records who did what, from where, with the state before and after. Append-only. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** Writes a record in the transaction of its action. */
  async record(tx: Queryable, entry: AuditRecord): Promise<void> {
    const { at, actor, action, target, orgUnit = null, before = null, after = null } = entry;
    await tx.query(
      `insert into identity.audit_trail
         (at, actor, actor_name, address, user_agent, action, target, org_unit, before, after)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        new Date(at),
        actor.id,
        actor.name,
        actor.origin?.address ?? null,
        actor.origin?.userAgent ?? null,
        action,
        target,
        orgUnit,
        before,
        after,
      ],
    );
  }

  /** Returns the records, the newest first. */
  async list(limit = 100): Promise<AuditRecord[]> {
    const { rows } = await this.database.query<{
      at: Date;
      actor: string | null;
      actor_name: string;
      address: string | null;
      user_agent: string | null;
      action: AuditAction;
      target: string;
      org_unit: string | null;
      before: AuditedState;
      after: AuditedState;
    }>(
      `select at, actor, actor_name, address, user_agent, action, target, org_unit, before, after
       from identity.audit_trail order by id desc limit $1`,
      [limit],
    );
    return rows.map(({ at, actor, actor_name, address, user_agent, org_unit, ...rest }) => ({
      at: at.getTime(),
      actor: { id: actor, name: actor_name, origin: { address, userAgent: user_agent } },
      orgUnit: org_unit,
      ...rest,
    }));
  }
}
