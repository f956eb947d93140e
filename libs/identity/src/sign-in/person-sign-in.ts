import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { DomainError, SystemClock } from '#kernel';
import type { RequestOrigin } from '../domain/principal.js';
import { Persons, toPrincipal } from '../persons.js';
import { Sessions, type OpenedSession } from '../sessions.js';
import { AuditTrail } from '../storage/audit-trail.js';
import { selectCredentials, type StoredCredentials } from '../storage/credential-statements.js';
import type { Person } from '../storage/person-statements.js';
import { Passwords } from './passwords.js';
import { PersonLinks } from './person-links.js';
import { CodeSetUpNeeded, SecondFactor } from './second-factor.js';
import { SignInOptions } from './sign-in-options.js';
import { SignInThrottle, type SignInAttempt } from './sign-in-throttle.js';

export interface PasswordAttempt {
  email: string;
  password: string;
  /** A one-time or recovery code. */
  code?: string | undefined;
}

export interface LinkAttempt {
  token: string;
  code?: string | undefined;
}

/** A session, and the recovery codes of an authenticator app that this sign-in set up. */
export interface SignedIn extends OpenedSession {
  recoveryCodes?: string[];
}

/** A person after the first proof, and how it was given. */
interface Proven {
  person: Person;
  by: 'password' | 'link';
  code: string | undefined;
  attempt: SignInAttempt;
  origin: RequestOrigin;
  /** Called in the transaction that opens the session. */
  spend?: (tx: Tx) => Promise<boolean>;
}

/**
 * Signs persons in. Unknown accounts and wrong passwords get the same answer after the same time. Tries are
 * counted by account and address before anything else; failed ones are in the audit trail.
 */
@Injectable()
export class PersonSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly persons: Persons,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly links: PersonLinks,
    private readonly secondFactor: SecondFactor,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditTrail,
    private readonly options: SignInOptions,
  ) {}

  /**
   * Signs in with an e-mail address and a password.
   * @throws DomainError `sign-in-failed`; `sign-in-way-off`; `too-many-requests`; those of the second factor
   */
  async byPassword({ email, password, code }: PasswordAttempt, origin: RequestOrigin): Promise<SignedIn> {
    if (!this.options.settings.password) throw wayOff();
    const attempt = { account: email, address: origin.address ?? '' };
    await this.throttle.take(attempt);
    const person = await this.activePerson(email);
    const { passwordHash } = await selectCredentials(this.database, person?.id ?? '');
    const matches = await this.passwords.verify(password, passwordHash, attempt.address);
    if (!person || !matches) throw await this.failed(attempt, origin, person);
    return this.open({ person, by: 'password', code, attempt, origin });
  }

  /**
   * Signs in with the token of a link from a mail. The link is spent once the code, if one is needed, is
   * right.
   */
  async byLink({ token, code }: LinkAttempt, origin: RequestOrigin): Promise<SignedIn> {
    const id = await this.links.holder(token);
    const person = id === null ? null : await this.persons.known(id);
    const attempt = { account: id ?? 'unknown link', address: origin.address ?? '' };
    await this.throttle.take(attempt);
    if (!person || person.deactivatedAt !== null) throw await this.failed(attempt, origin, null);
    const spend: Proven['spend'] = (tx) => this.links.spend(tx, token);
    return this.open({ person, by: 'link', code, attempt, origin, spend });
  }

  private async open(proven: Proven): Promise<SignedIn> {
    const { person, attempt, origin } = proven;
    try {
      const outcome = await withTransaction(this.database, async (tx) => {
        const credentials = await selectCredentials(tx, person.id);
        const recoveryCodes = await this.passed(tx, proven, credentials);
        if (recoveryCodes instanceof CodeSetUpNeeded) return recoveryCodes;
        if (proven.spend && !(await proven.spend(tx))) throw signInFailed();
        const session = await this.sessions.openFor(tx, { ...toPrincipal(person), origin }, proven.by);
        return recoveryCodes ? { ...session, recoveryCodes } : session;
      });
      await this.throttle.giveBack(attempt);
      if (outcome instanceof CodeSetUpNeeded) throw outcome;
      return outcome;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'code-needed') await this.throttle.giveBack(attempt);
      if (error.code === 'code-wrong' || error.code === 'sign-in-failed')
        await this.failed(attempt, origin, person);
      throw error;
    }
  }

  /** Returns the need to set up an app instead of throwing it, so that the offered secret is committed. */
  private async passed(
    tx: Tx,
    { person, code }: Proven,
    credentials: StoredCredentials,
  ): Promise<string[] | CodeSetUpNeeded | null> {
    try {
      return await this.secondFactor.pass(tx, person, { credentials, code });
    } catch (error) {
      if (error instanceof CodeSetUpNeeded) return error;
      throw error;
    }
  }

  private async activePerson(email: string): Promise<Person | null> {
    const person = await this.persons.withEmail(email);
    return person?.deactivatedAt === null ? person : null;
  }

  /** Records a failed try and returns its answer. */
  private async failed(
    { account }: SignInAttempt,
    origin: RequestOrigin,
    person: Person | null,
  ): Promise<DomainError> {
    const name = person?.name ?? account.slice(0, 254);
    await withTransaction(this.database, (tx) =>
      this.audit.record(tx, {
        at: this.clock.now(),
        actor: { id: null, name, origin },
        action: 'sign-in-failed',
        target: person?.id ?? name,
      }),
    );
    return signInFailed();
  }
}

export function signInFailed(): DomainError {
  return new DomainError('sign-in-failed', {
    vi: 'Thông tin đăng nhập không đúng, hoặc liên kết đã hết hạn hay đã dùng.',
    en: 'The sign-in details are wrong, or the link has expired or was used already.',
  });
}

export function wayOff(): DomainError {
  return new DomainError('sign-in-way-off', {
    vi: 'Cách đăng nhập này đang tắt.',
    en: 'This way of signing in is switched off.',
  });
}
