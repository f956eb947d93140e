import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { SystemClock } from '#kernel';
import { ApiKeys } from './api-keys.js';
import type { Principal, RequestOrigin } from './domain/principal.js';
import { Persons } from './persons.js';
import { csrfTokenFor, csrfTokenMatches, hashSecret, isToken, newKeyId, newSecret } from './secrets.js';
import { AuditTrail } from './storage/audit-trail.js';
import {
  deleteExpired,
  deleteSession,
  insertSession,
  selectSession,
  touchSession,
  type SessionRow,
  type SignInMethod,
} from './storage/session-statements.js';
import { selectPerson } from './storage/person-statements.js';
import { ShortCache } from './storage/short-cache.js';

/** A session as the page receives it. Only the hash of `token` is stored. */
export interface OpenedSession {
  /** The value of the cookie. */
  token: string;
  /** The value of the header `Thang-Csrf`, required for every unsafe request. */
  csrfToken: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  principal: Principal;
}

export const SESSION_HOURS = 12;

const TOUCH_EVERY_MS = 60_000;
const NO_ORIGIN: RequestOrigin = { address: null, userAgent: null };

/** Sessions of the web page. Each belongs to a person or an API key, has its rights and ends with it. */
@Injectable()
export class Sessions {
  private readonly cache: ShortCache<SessionRow | null>;

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly keys: ApiKeys,
    private readonly persons: Persons,
    private readonly audit: AuditTrail,
  ) {
    this.cache = new ShortCache(clock, { ttlMs: 5000, maxEntries: 10_000, maxRunning: 3, maxWaiting: 1000 });
  }

  /** Signs in with the text of an API key. Returns `null` when the key may not be used. */
  async open(key: string, origin?: RequestOrigin): Promise<OpenedSession | null> {
    const principal = await this.keys.authenticate(key);
    if (!principal) return null;
    const holder: Principal = { ...principal, via: 'session', origin };
    return withTransaction(this.database, (tx) => this.openFor(tx, holder, 'key'));
  }

  /**
   * Opens a session in the caller's transaction. The caller has authenticated the holder already, and says in
   * `by` how, for the audit trail.
   */
  async openFor(tx: Tx, principal: Principal, by: SignInMethod): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newSecret();
    const expiresAt = now + SESSION_HOURS * 3_600_000;
    const { id, kind, origin = NO_ORIGIN } = principal;
    await deleteExpired(tx, now);
    await insertSession(tx, hashSecret(token), {
      id: newKeyId(),
      holder: { id, kind },
      openedAt: now,
      expiresAt,
      lastSeenAt: now,
      origin,
      openedBy: by,
    });
    await this.audit.record(tx, {
      at: now,
      actor: principal,
      action: 'signed-in',
      target: id,
      orgUnit: await orgUnitOf(tx, principal),
      after: { by },
    });
    return { token, csrfToken: csrfTokenFor(token), expiresAt, principal };
  }

  /**
   * Returns the holder of a session; `null` when the session is unknown or has ended, or its key or person
   * may not be used.
   */
  async authenticate(token: string): Promise<Principal | null> {
    if (!isToken(token)) return null;
    const hash = hashSecret(token);
    const session = await this.cache.get(hash.toString('hex'), () => this.read(hash));
    if (!session || session.expiresAt <= this.clock.now()) return null;
    const { kind, id } = session.holder;
    return kind === 'key' ? this.keys.holder(id) : this.persons.principalOf(id);
  }

  csrfToken(token: string): string {
    return csrfTokenFor(token);
  }

  csrfTokenMatches(candidate: string, token: string): boolean {
    return csrfTokenMatches(candidate, token);
  }

  /**
   * Signs out: at once in this process, within five seconds in others. Ending a session that has ended
   * changes nothing. Returns how the holder had signed in; null when the session had ended.
   */
  async end(token: string, principal: Principal): Promise<SignInMethod | null> {
    const hash = hashSecret(token);
    const ended = await withTransaction(this.database, async (tx) => {
      const session = await deleteSession(tx, hash);
      if (session === null) return null;
      const [at, target] = [this.clock.now(), session.holder.id];
      const orgUnit = await orgUnitOf(tx, principal);
      await this.audit.record(tx, { at, actor: principal, action: 'signed-out', target, orgUnit });
      return session.openedBy;
    });
    this.cache.forget(hash.toString('hex'));
    return ended;
  }

  private async read(hash: Buffer): Promise<SessionRow | null> {
    const session = await selectSession(this.database, hash);
    const now = this.clock.now();
    if (session && now - session.lastSeenAt >= TOUCH_EVERY_MS) await touchSession(this.database, hash, now);
    return session;
  }
}

/**
 * Returns the org unit whose administrators and auditors see what the caller did with sessions. It is read in
 * the transaction, which may have made the person.
 */
async function orgUnitOf(tx: Tx, { kind, id, grants }: Principal): Promise<string | null> {
  if (kind === 'key') return grants[0]?.orgUnit ?? null;
  return (await selectPerson(tx, id))?.orgUnit ?? null;
}
