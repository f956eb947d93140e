import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { SystemClock } from '#kernel';
import { ApiKeys } from './api-keys.js';
import type { Principal } from './domain/principal.js';
import { csrfTokenFor, csrfTokenMatches, hashSecret, isToken, newSecret } from './secrets.js';
import { AuditTrail } from './storage/audit-trail.js';
import {
  deleteExpired,
  deleteSession,
  insertSession,
  selectSession,
  type SessionRow,
} from './storage/session-statements.js';
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

/** Sessions of the web page. Each belongs to an API key, has that key's rights and ends with it. */
@Injectable()
export class Sessions {
  private readonly cache: ShortCache<SessionRow | null>;

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly keys: ApiKeys,
    private readonly audit: AuditTrail,
  ) {
    this.cache = new ShortCache(clock, { ttlMs: 5000, maxEntries: 10_000, maxRunning: 3, maxWaiting: 1000 });
  }

  /** Signs in with the text of an API key. Returns `null` when the key may not be used. */
  async open(key: string): Promise<OpenedSession | null> {
    const principal = await this.keys.authenticate(key);
    if (!principal) return null;
    return withTransaction(this.database, (tx) => this.openFor(tx, { ...principal, via: 'session' }, 'key'));
  }

  /** Opens a session in the caller's transaction. The caller has authenticated the holder already. */
  async openFor(tx: Tx, principal: Principal, by: 'key' | 'link'): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newSecret();
    const expiresAt = now + SESSION_HOURS * 3_600_000;
    await deleteExpired(tx, now);
    await insertSession(tx, {
      tokenHash: hashSecret(token),
      keyId: principal.keyId,
      openedAt: now,
      expiresAt,
    });
    await this.audit.record(tx, {
      at: now,
      actor: principal,
      action: 'signed-in',
      target: principal.keyId,
      details: { by },
    });
    return { token, csrfToken: csrfTokenFor(token), expiresAt, principal };
  }

  /**
   * Returns the holder of a session; `null` when the session is unknown or has ended, or its key may not be
   * used.
   */
  async authenticate(token: string): Promise<Principal | null> {
    if (!isToken(token)) return null;
    const hash = hashSecret(token);
    const session = await this.cache.get(hash.toString('hex'), () => selectSession(this.database, hash));
    if (!session || session.expiresAt <= this.clock.now()) return null;
    return this.keys.holder(session.keyId);
  }

  csrfToken(token: string): string {
    return csrfTokenFor(token);
  }

  csrfTokenMatches(candidate: string, token: string): boolean {
    return csrfTokenMatches(candidate, token);
  }

  /**
   * Signs out: at once in this process, within five seconds in others. Ending a session that has ended
   * changes nothing.
   */
  async end(token: string, principal: Principal): Promise<void> {
    const hash = hashSecret(token);
    await withTransaction(this.database, async (tx) => {
      const keyId = await deleteSession(tx, hash);
      if (keyId === null) return;
      const at = this.clock.now();
      await this.audit.record(tx, { at, actor: principal, action: 'signed-out', target: keyId, details: {} });
    });
    this.cache.forget(hash.toString('hex'));
  }
}
