import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { DomainError, SystemClock } from '#kernel';
import type { Principal } from '../domain/principal.js';
import { Persons, type PersonPatch } from '../persons.js';
import { hashSecret } from '../secrets.js';
import { Sessions, type OpenedSession } from '../sessions.js';
import type { AuditAction } from '../domain/audit-actions.js';
import { AuditTrail, type Actor } from '../storage/audit-trail.js';
import {
  deleteCode,
  NO_CREDENTIALS,
  selectCredentials,
  upsertPassword,
} from '../storage/credential-statements.js';
import type { Person } from '../storage/person-statements.js';
import {
  deleteSessionsOf,
  selectSession,
  selectSessionsOf,
  type SessionRow,
} from '../storage/session-statements.js';
import { Passwords } from './passwords.js';
import { codeWrong, SecondFactor, type OfferedCode } from './second-factor.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** A person's own account. */
export interface Account {
  person: Person;
  hasPassword: boolean;
  /** Whether an authenticator app is in use. */
  hasCode: boolean;
  recoveryCodes: number;
}

export type OwnSession = SessionRow & { current: boolean };

type OwnDetails = Pick<PersonPatch, 'name' | 'language' | 'timeZone'>;

/** What a signed-in person changes of the own account. Callers with an API key have none. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly persons: Persons,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `no-account` for a caller with an API key */
  async of(caller: Principal): Promise<Account> {
    const person = await this.personOf(caller);
    const { passwordHash, codeConfirmed, recoveryCodes } = await selectCredentials(this.database, person.id);
    return { person, hasPassword: passwordHash !== null, hasCode: codeConfirmed, recoveryCodes };
  }

  async change(caller: Principal, details: OwnDetails): Promise<Account> {
    const { id } = await this.personOf(caller);
    await this.persons.change(id, details, caller);
    return this.of(caller);
  }

  /**
   * Changes the password, ends all sessions and opens a new one. Who has a password must know it.
   * @throws DomainError `password-wrong`; `invalid-password`; `too-many-requests`
   */
  async changePassword(
    caller: Principal,
    { token, current, wanted }: { token: string; current: string | undefined; wanted: string },
  ): Promise<OpenedSession> {
    const { id } = await this.personOf(caller);
    const attempt = { account: id, address: caller.origin?.address ?? '' };
    await this.throttle.take(attempt);
    const { passwordHash } = await selectCredentials(this.database, id);
    const knows = passwordHash === null || (await this.passwords.verify(current ?? '', passwordHash));
    if (!knows) throw passwordWrong();
    const hash = await this.passwords.hash(wanted);
    const session = await withTransaction(this.database, async (tx) => {
      await this.storePassword(tx, id, hash, caller);
      await deleteSessionsOf(tx, { kind: 'person', id });
      return this.sessions.openFor(tx, caller, 'password');
    });
    await this.sessions.end(token, caller);
    await this.throttle.giveBack(attempt);
    return session;
  }

  /** Stores the hash of a password in the caller's transaction. */
  async storePassword(tx: Tx, person: string, hash: string, by: Actor): Promise<void> {
    await upsertPassword(tx, person, hash, this.clock.now());
    await this.record(tx, 'password-changed', by, person);
  }

  /** Offers a secret for a new authenticator app. @throws DomainError `code-in-use` */
  async offerCode(caller: Principal): Promise<OfferedCode> {
    const person = await this.personOf(caller);
    return withTransaction(this.database, async (tx) => {
      const { codeConfirmed } = await selectCredentials(tx, person.id);
      if (codeConfirmed) throw codeInUse();
      return this.secondFactor.offer(tx, person);
    });
  }

  /** Confirms the app with its first code, and returns the recovery codes. @throws DomainError `code-wrong` */
  async confirmCode(caller: Principal, code: string): Promise<string[]> {
    const { id } = await this.personOf(caller);
    const { codeConfirmed } = await selectCredentials(this.database, id);
    if (codeConfirmed) throw codeInUse();
    return this.withCode(caller, code, async (tx) => {
      await this.record(tx, 'code-set-up', caller, id);
      return this.secondFactor.newRecoveryCodes(tx, id);
    });
  }

  /** Removes the app, given one more code. @throws DomainError `code-wrong`; `code-required` */
  async removeCode(caller: Principal, code: string): Promise<void> {
    if (this.secondFactor.isNeeded(NO_CREDENTIALS)) throw codeRequired();
    await this.withCode(caller, code, async (tx, id) => {
      await deleteCode(tx, id);
      await this.record(tx, 'code-removed', caller, id);
    });
  }

  /** Makes new recovery codes, given one more code. @throws DomainError `code-wrong` */
  newRecoveryCodes(caller: Principal, code: string): Promise<string[]> {
    return this.withCode(caller, code, async (tx, id) => {
      await this.record(tx, 'recovery-codes-made', caller, id);
      return this.secondFactor.newRecoveryCodes(tx, id);
    });
  }

  /** Returns the caller's own sessions, the newest first. */
  async sessionsOf(caller: Principal, token: string | null): Promise<OwnSession[]> {
    const current = token === null ? null : await selectSession(this.database, hashSecret(token));
    const rows = await selectSessionsOf(this.database, caller, this.clock.now());
    return rows.map((row) => ({ ...row, current: row.id === current?.id }));
  }

  /** Ends one of the caller's own sessions, within five seconds. Ending it again changes nothing. */
  async endSession(caller: Principal, id: string): Promise<void> {
    await withTransaction(this.database, async (tx) => {
      const ended = await deleteSessionsOf(tx, caller, id);
      if (ended > 0) await this.record(tx, 'session-ended', caller, id);
    });
  }

  private async withCode<T>(
    caller: Principal,
    code: string,
    work: (tx: Tx, id: string) => Promise<T>,
  ): Promise<T> {
    const { id } = await this.personOf(caller);
    const attempt = { account: id, address: caller.origin?.address ?? '' };
    await this.throttle.take(attempt);
    const done = await withTransaction(this.database, async (tx) => {
      const credentials = await selectCredentials(tx, id);
      if (!(await this.secondFactor.accepts(tx, { id }, credentials, code))) throw codeWrong();
      return work(tx, id);
    });
    await this.throttle.giveBack(attempt);
    return done;
  }

  private async personOf(caller: Principal): Promise<Person> {
    const person = caller.kind === 'person' ? await this.persons.get(caller.id) : null;
    if (person) return person;
    throw new DomainError('no-account', {
      vi: 'Bạn đang dùng khóa API, không phải tài khoản người dùng.',
      en: 'You use an API key, which has no account of a person.',
    });
  }

  private record(tx: Tx, action: AuditAction, actor: Actor, target: string): Promise<void> {
    return this.audit.record(tx, { at: this.clock.now(), actor, action, target });
  }
}

function passwordWrong(): DomainError {
  return new DomainError('password-wrong', {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'This is not your password until now.',
  });
}

function codeInUse(): DomainError {
  return new DomainError('code-in-use', {
    vi: 'Đang dùng một ứng dụng xác thực. Hãy tắt nó trước.',
    en: 'An authenticator app is in use. Switch it off first.',
  });
}

function codeRequired(): DomainError {
  return new DomainError('code-required', {
    vi: 'Hệ thống yêu cầu mã một lần, nên không tắt được.',
    en: 'This installation asks for one-time codes, so they cannot be switched off.',
  });
}
