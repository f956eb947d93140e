import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { bilingual, DomainError, SystemClock } from '#kernel';
import { personNotFound } from './persons.js';
import { hashSecret, newSecret } from './secrets.js';
import { AuditTrail, type Actor } from './storage/audit-trail.js';
import { insertInvitation, selectOpenInvitations } from './storage/invitation-statements.js';
import { selectPerson } from './storage/person-statements.js';

export const INVITATION_HOURS = 72;

/** An invitation as it is shown once. Only the hash of `token` is stored. */
export interface Invitation {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/**
 * Links with which invited persons sign in for the first time. Each works once, for three days;
 * `AcceptedInvitations` uses them.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Invites a person, or invites again: an earlier invitation stops working.
   * @throws DomainError `person-not-found`; `person-inactive`
   */
  async create(personId: string, by: Actor): Promise<Invitation> {
    const now = this.clock.now();
    const [token, expiresAt] = [newSecret(), now + INVITATION_HOURS * 3_600_000];
    await withTransaction(this.database, async (tx) => {
      const person = await selectPerson(tx, personId);
      if (!person) throw personNotFound();
      if (person.deactivatedAt !== null) throw new DomainError('person-inactive', INACTIVE);
      const { id, orgUnit, email } = person;
      await insertInvitation(tx, { tokenHash: hashSecret(token), person: id, createdAt: now, expiresAt });
      const after = { email, expiresAt: new Date(expiresAt) };
      await this.audit.record(tx, {
        at: now,
        actor: by,
        action: 'invitation-created',
        target: id,
        orgUnit,
        after,
      });
    });
    return { token, expiresAt };
  }

  /** Returns when the unused invitation of each person expires or has expired. */
  open(): Promise<ReadonlyMap<string, number>> {
    return selectOpenInvitations(this.database);
  }
}

const INACTIVE = bilingual(
  'Người dùng này đã ngừng hoạt động. Hãy mở lại trước khi mời.',
  'This person is deactivated. Activate the person before inviting.',
);
