import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Queryable } from '#database';
import { AuditTrail } from '#identity';
import type { Principal } from '#identity/domain';
import { Clock, DomainError } from '#kernel';
import { OrgDirectory } from '#org-units';
import type { OrgTree } from '#org-units/domain';
import { readIntentions, removeIntention, writeIntention, type Intention } from './storage/intended-table.js';

export type IntentionKey = Pick<Intention, 'orgUnit' | 'source' | 'code'>;

/** Tells which warnings are intended. */
export class KnownIntentions {
  constructor(
    private readonly all: readonly Intention[],
    private readonly tree: OrgTree,
  ) {}

  /** Returns the intention that silences a kind for a source and org unit; null when none does. */
  of({ orgUnit, source, code }: IntentionKey): Intention | null {
    const fits = (each: Intention): boolean =>
      each.code === code && each.source === source && this.tree.isWithin(orgUnit, each.orgUnit);
    return this.all.find(fits) ?? null;
  }
}

/** "Intended": somebody says, with a reason, that a source means what a kind of warning points at. */
@Injectable()
export class Intentions {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async known(q: Queryable = this.database): Promise<KnownIntentions> {
    const all = await readIntentions(q);
    return new KnownIntentions(all, (await this.directory.current(q)).tree);
  }

  /** Silences a kind for a source, for the org unit and everything below it. A new reason replaces the old. */
  async add(caller: Principal, key: IntentionKey, reason: string): Promise<Intention> {
    assertOwnSource(caller, key);
    const intention = { ...key, reason, by: caller.name, since: this.clock.now() };
    await withTransaction(this.database, async (tx) => {
      await writeIntention(tx, intention);
      await this.record(tx, caller, 'warning-intended', key, reason);
    });
    return intention;
  }

  /** Takes it back. @throws DomainError `not-found` */
  async remove(caller: Principal, key: IntentionKey): Promise<void> {
    assertOwnSource(caller, key);
    await withTransaction(this.database, async (tx) => {
      if (!(await removeIntention(tx, key)))
        throw new DomainError(
          'not-found',
          'Nobody called this kind of warning intended for this source here.',
        );
      await this.record(tx, caller, 'warning-not-intended', key, null);
    });
  }

  private record(
    tx: Queryable,
    caller: Principal,
    action: 'warning-intended' | 'warning-not-intended',
    { orgUnit, source, code }: IntentionKey,
    reason: string | null,
  ): Promise<void> {
    const after = { source, code, reason };
    return this.audit.record(tx, {
      at: this.clock.now(),
      actor: caller,
      action,
      target: orgUnit,
      orgUnit,
      after,
    });
  }
}

/** A key of one source speaks for that source only. */
function assertOwnSource({ source }: Principal, key: IntentionKey): void {
  if (source !== null && source !== key.source)
    throw new DomainError('forbidden', 'The key may only speak for its own source.');
}
