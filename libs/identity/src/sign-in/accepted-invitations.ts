import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { DomainError, SystemClock, type Language } from '#kernel';
import type { RequestOrigin } from '../domain/principal.js';
import { Persons, toPrincipal } from '../persons.js';
import { hashSecret, isToken } from '../secrets.js';
import { Sessions, type OpenedSession } from '../sessions.js';
import { AuditTrail } from '../storage/audit-trail.js';
import { selectInvitedPerson, useInvitation } from '../storage/invitation-statements.js';
import type { Person } from '../storage/person-statements.js';
import { Accounts } from './accounts.js';
import { Passwords } from './passwords.js';

export interface InvitationAnswer {
  token: string;
  name: string;
  language: Language;
  /** Absent: the person signs in by link or by OpenID Connect. */
  password?: string | undefined;
}

/** Lets an invited person choose name, language and password, and signs in. An invitation works once. */
@Injectable()
export class AcceptedInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly persons: Persons,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /** Returns who is invited. @throws DomainError `invitation-not-valid` */
  async personOf(token: string): Promise<Person> {
    const id = isToken(token)
      ? await selectInvitedPerson(this.database, hashSecret(token), this.clock.now())
      : null;
    const person = id === null ? null : await this.persons.get(id);
    if (person?.deactivatedAt !== null) throw notValid();
    return person;
  }

  /** @throws DomainError `invitation-not-valid`; `invalid-password`; `invalid-person` */
  async accept(answer: InvitationAnswer, origin: RequestOrigin): Promise<OpenedSession> {
    const { id, name } = await this.personOf(answer.token);
    const hash = answer.password === undefined ? null : await this.passwords.hash(answer.password);
    const actor = { id, name, origin };
    const { name: wanted, language } = answer;
    const person = await this.persons.change(id, { name: wanted, language }, actor);
    return withTransaction(this.database, async (tx) => {
      const at = this.clock.now();
      if ((await useInvitation(tx, hashSecret(answer.token), at)) === null) throw notValid();
      if (hash !== null) await this.accounts.storePassword(tx, id, hash, actor);
      await this.audit.record(tx, { at, actor, action: 'invitation-used', target: id });
      return this.sessions.openFor(tx, { ...toPrincipal(person), origin }, 'invitation');
    });
  }
}

function notValid(): DomainError {
  return new DomainError('invitation-not-valid', {
    vi: 'Lời mời không đúng, đã hết hạn hoặc đã dùng. Hãy xin quản trị viên lời mời mới.',
    en: 'The invitation is wrong, has expired or was used already. Ask an administrator for a new one.',
  });
}
