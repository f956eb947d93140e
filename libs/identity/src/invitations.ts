import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { bilingual, DomainError, SystemClock } from '#kernel';
import type { RequestOrigin } from './domain/principal.js';
import { personNotFound, toPrincipal } from './persons.js';
import { hashSecret, isToken, newSecret } from './secrets.js';
import { Sessions, type OpenedSession } from './sessions.js';
import { AuditTrail, type Actor } from './storage/audit-trail.js';
import { Gate } from './storage/gate.js';
import { insertInvitation, selectOpenInvitations, useInvitation } from './storage/invitation-statements.js';
import { selectPerson } from './storage/person-statements.js';

export const INVITATION_HOURS = 72;

/** An invitation as it is shown once. Only the hash of `token` is stored. */
export interface Invitation {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Links with which invited persons sign in for the first time. Each works once, for three days. */
@Injectable()
export class Invitations {
  /** Using one needs no authentication, so all such calls together get two connections. */
  private readonly gate = new Gate({ maxRunning: 2, maxWaiting: 200 });

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly sessions: Sessions,
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

  /**
   * Opens a session for the invited person.
   * @throws DomainError `invitation-not-valid` when the token is unknown, expired or used, or the person is
   * not active
   */
  async use(token: string, origin: RequestOrigin): Promise<OpenedSession> {
    const session = isToken(token) ? await this.gate.pass(() => this.useToken(token, origin)) : null;
    if (session) return session;
    throw new DomainError('invitation-not-valid', NOT_VALID);
  }

  private useToken(token: string, origin: RequestOrigin): Promise<OpenedSession | null> {
    return withTransaction(this.database, async (tx) => {
      const now = this.clock.now();
      const personId = await useInvitation(tx, hashSecret(token), now);
      const person = personId === null ? null : await selectPerson(tx, personId);
      if (person?.deactivatedAt !== null) return null;
      const principal = { ...toPrincipal(person), origin };
      const { id, orgUnit } = person;
      await this.audit.record(tx, {
        at: now,
        actor: principal,
        action: 'invitation-used',
        target: id,
        orgUnit,
      });
      return this.sessions.openFor(tx, principal, 'invitation');
    });
  }
}

const INACTIVE = bilingual(
  'Người dùng này đã ngừng hoạt động. Hãy mở lại trước khi mời.',
  'This person is deactivated. Activate the person before inviting.',
);
const NOT_VALID = bilingual(
  'Lời mời không đúng, đã hết hạn (72 giờ) hoặc đã dùng. Hãy xin quản trị viên một lời mời mới.',
  'The invitation is wrong, has expired (72 hours) or was used. Ask an administrator for a new one.',
);
