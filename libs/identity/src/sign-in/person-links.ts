import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Queryable } from '#database';
import { SystemClock } from '#kernel';
import { Persons } from '../persons.js';
import { hashSecret, isToken, newSecret } from '../secrets.js';
import { LINK_MINUTES } from '../sign-in-links.js';
import { AuditTrail, type Actor } from '../storage/audit-trail.js';
import { Gate } from '../storage/gate.js';
import type { Person } from '../storage/person-statements.js';
import {
  deleteExpired,
  insertPersonLink,
  redeemPersonLink,
  selectPersonLink,
} from '../storage/session-statements.js';

/** A link for one person, to be sent by mail. */
export interface PersonLink {
  person: Person;
  token: string;
}

/** One-time links that persons ask for by their e-mail address. Each works once, for a quarter of an hour. */
@Injectable()
export class PersonLinks {
  /** Needs no authentication, so all such calls together get two connections and never the whole pool. */
  private readonly gate = new Gate({ maxRunning: 2, maxWaiting: 200 });

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly persons: Persons,
    private readonly audit: AuditTrail,
  ) {}

  /** Makes a link for the active person with this address; `null` when there is none. */
  async create(email: string, by: Actor): Promise<PersonLink | null> {
    const person = await this.persons.withEmail(email);
    if (person?.deactivatedAt !== null) return null;
    const now = this.clock.now();
    const token = newSecret();
    await withTransaction(this.database, async (tx) => {
      await deleteExpired(tx, now);
      const expiresAt = now + LINK_MINUTES * 60_000;
      await insertPersonLink(tx, {
        tokenHash: hashSecret(token),
        person: person.id,
        createdAt: now,
        expiresAt,
      });
      await this.audit.record(tx, { at: now, actor: by, action: 'link-created', target: person.id });
    });
    return { person, token };
  }

  /** Returns the id of the person whose link this is, without spending it; `null` when it does not work. */
  async holder(token: string): Promise<string | null> {
    if (!isToken(token)) return null;
    return this.gate.pass(() => selectPersonLink(this.database, hashSecret(token), this.clock.now()));
  }

  /** Spends a link. Returns false when it was spent meanwhile or has expired. */
  async spend(tx: Queryable, token: string): Promise<boolean> {
    return redeemPersonLink(tx, hashSecret(token), this.clock.now());
  }
}
