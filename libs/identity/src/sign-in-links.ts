import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { DomainError, SystemClock } from '#kernel';
import { ApiKeys } from './api-keys.js';
import type { RequestOrigin } from './domain/principal.js';
import { hashSecret, isToken, newSecret } from './secrets.js';
import { Sessions, type OpenedSession } from './sessions.js';
import { AuditTrail, commandLine, type Actor } from './storage/audit-trail.js';
import { Gate } from './storage/gate.js';
import { isUsable, principalOf, selectKey } from './storage/key-statements.js';
import { deleteExpired, insertLink, redeemLink } from './storage/session-statements.js';

export const LINK_MINUTES = 15;

/**
 * Links that open one session each, so that the key itself never appears in an address bar or a terminal's
 * history.
 */
@Injectable()
export class SignInLinks {
  /**
   * Redeeming needs no authentication, so all such calls together get two connections and never the whole
   * pool.
   */
  private readonly gate = new Gate({ maxRunning: 2, maxWaiting: 200 });

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly keys: ApiKeys,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Returns a token that opens one session with this key's rights within a quarter of an hour.
   * @throws DomainError `key-not-found` when the key may not be used.
   */
  async create(keyId: string, by: Actor = commandLine): Promise<{ token: string; expiresAt: number }> {
    if (!(await this.keys.holder(keyId)))
      throw new DomainError('key-not-found', 'There is no usable API key with this id.');
    const now = this.clock.now();
    const token = newSecret();
    const expiresAt = now + LINK_MINUTES * 60_000;
    await withTransaction(this.database, async (tx) => {
      await deleteExpired(tx, now);
      await insertLink(tx, { tokenHash: hashSecret(token), keyId, createdAt: now, expiresAt });
      await this.audit.record(tx, { at: now, actor: by, action: 'link-created', target: keyId });
    });
    return { token, expiresAt };
  }

  /**
   * Opens a session for a token. Returns `null` when the token is unknown, used or expired, or its key may
   * not be used.
   */
  async redeem(token: string, origin?: RequestOrigin): Promise<OpenedSession | null> {
    if (!isToken(token)) return null;
    return this.gate.pass(() => this.redeemToken(token, origin));
  }

  private redeemToken(token: string, origin: RequestOrigin | undefined): Promise<OpenedSession | null> {
    return withTransaction(this.database, async (tx) => {
      const now = this.clock.now();
      const keyId = await redeemLink(tx, hashSecret(token), now);
      const key = keyId === null ? null : await selectKey(tx, keyId);
      return key && isUsable(key, now)
        ? this.sessions.openFor(tx, { ...principalOf(key, 'session'), origin }, 'link')
        : null;
    });
  }
}
