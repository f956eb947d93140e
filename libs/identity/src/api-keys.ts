import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { DomainError, SystemClock } from '#kernel';
import { isRight, type Principal, type Right } from './domain/principal.js';
import { formatKey, hashSecret, newKeyId, newSecret, parseKey, secretMatches } from './secrets.js';
import { AuditTrail, commandLine, type Actor } from './storage/audit-trail.js';
import {
  insertKey,
  isUsable,
  principalOf,
  revokeKey,
  rotateKey,
  selectKey,
  selectKeys,
  touchKey,
  type ApiKey,
  type StoredKey,
} from './storage/key-statements.js';
import { ShortCache } from './storage/short-cache.js';

export interface NewApiKey {
  /** A name for people; 1–200 characters. */
  name: string;
  rights: readonly Right[];
  /** `null`: may write events of any source. */
  source: string | null;
  /** `null`: sees all org units. */
  orgUnit: string | null;
  /** Epoch milliseconds, in the future. */
  expiresAt?: number | null;
}

export interface KeyCreation {
  /** The author in the audit trail. Default: the command line. */
  by?: Actor;
  /** Called with the key's text before the commit. When it rejects, no key is created. */
  beforeCommit?: (text: string) => Promise<void>;
}

const TOUCH_EVERY_MS = 60_000;

/** Creates, lists, revokes and authenticates API keys. */
@Injectable()
export class ApiKeys implements OnModuleDestroy {
  private readonly logger = new Logger(ApiKeys.name);
  private readonly cache: ShortCache<StoredKey | null>;
  private readonly touched = new Map<string, number>();
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
    private readonly audit: AuditTrail,
  ) {
    this.cache = new ShortCache(clock, { ttlMs: 5000, maxEntries: 10_000, maxRunning: 3, maxWaiting: 1000 });
  }

  /**
   * Creates a key. Its text is returned here and never again.
   * @throws DomainError `invalid-key` when name, rights or expiry are not valid.
   */
  async create(
    wanted: NewApiKey,
    { by = commandLine, beforeCommit }: KeyCreation = {},
  ): Promise<{ id: string; key: string }> {
    const now = this.clock.now();
    assertSensible(wanted, now);
    const [id, secret] = [newKeyId(), newSecret()];
    const text = formatKey(id, secret);
    const key: StoredKey = {
      id,
      name: wanted.name.trim(),
      rights: [...new Set(wanted.rights)],
      source: wanted.source,
      orgUnit: wanted.orgUnit,
      secretHash: hashSecret(secret),
      oldSecretHash: null,
      oldSecretEndsAt: null,
      createdAt: now,
      createdBy: by.id,
      expiresAt: wanted.expiresAt ?? null,
      revokedAt: null,
      lastUsedAt: null,
    };
    await withTransaction(this.database, async (tx) => {
      await insertKey(tx, key);
      const { name, rights, source, orgUnit, expiresAt } = key;
      await this.audit.record(tx, {
        at: now,
        actor: by,
        action: 'key-created',
        target: id,
        orgUnit,
        after: { name, rights, source, orgUnit, expiresAt },
      });
      await beforeCommit?.(text);
    });
    return { id, key: text };
  }

  /** Returns all keys, the oldest first, including revoked and expired ones. */
  list(): Promise<ApiKey[]> {
    return selectKeys(this.database);
  }

  /**
   * Revokes a key. It stops working at once in this process and within five seconds in others. Revoking it
   * again changes nothing.
   * @throws DomainError `key-not-found`
   */
  async revoke(id: string, by: Actor = commandLine): Promise<void> {
    const now = this.clock.now();
    const revoked = await withTransaction(this.database, async (tx) => {
      const done = await revokeKey(tx, id, now);
      const orgUnit = (await selectKey(tx, id))?.orgUnit ?? null;
      if (done)
        await this.audit.record(tx, { at: now, actor: by, action: 'key-revoked', target: id, orgUnit });
      return done;
    });
    this.cache.forget(id);
    if (!revoked && !(await selectKey(this.database, id))) {
      throw new DomainError('key-not-found', 'There is no API key with this id.');
    }
  }

  /**
   * Returns the holder of this key; `null` when it is unknown, wrong, expired or revoked. The caller does not
   * learn which.
   */
  async authenticate(text: string): Promise<Principal | null> {
    const parsed = parseKey(text);
    if (!parsed) return null;
    const key = await this.stored(parsed.id);
    if (!key || !this.opens(parsed.secret, key)) return null;
    return this.principal(key, 'key');
  }

  /**
   * Gives a key a new secret. The old one works for some hours more, so that its holder can change over. A
   * secret from an earlier rotation ends at once.
   * @throws DomainError `key-not-found` when the key may not be used
   */
  async rotate(
    id: string,
    { overlapHours, by = commandLine }: { overlapHours: number; by?: Actor },
  ): Promise<{ key: string; oldSecretEndsAt: number }> {
    const now = this.clock.now();
    const secret = newSecret();
    const oldSecretEndsAt = now + overlapHours * 3_600_000;
    await withTransaction(this.database, async (tx) => {
      if (!(await rotateKey(tx, id, { secretHash: hashSecret(secret), oldSecretEndsAt, now })))
        throw new DomainError('key-not-found', 'There is no usable API key with this id.');
      const after = { oldSecretEndsAt: new Date(oldSecretEndsAt) };
      const orgUnit = (await selectKey(tx, id))?.orgUnit ?? null;
      await this.audit.record(tx, { at: now, actor: by, action: 'key-rotated', target: id, orgUnit, after });
    });
    this.cache.forget(id);
    return { key: formatKey(id, secret), oldSecretEndsAt };
  }

  /** Returns the holder of the key with this id, for sessions; `null` when it may not be used. */
  async holder(id: string): Promise<Principal | null> {
    const key = await this.stored(id);
    return key ? this.principal(key, 'session') : null;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.writing);
  }

  private opens(secret: string, { secretHash, oldSecretHash, oldSecretEndsAt }: StoredKey): boolean {
    if (secretMatches(secret, secretHash)) return true;
    const oldWorks = oldSecretEndsAt !== null && oldSecretEndsAt > this.clock.now();
    return oldWorks && oldSecretHash !== null && secretMatches(secret, oldSecretHash);
  }

  private stored(id: string): Promise<StoredKey | null> {
    return this.cache.get(id, () => selectKey(this.database, id));
  }

  private principal(key: StoredKey, via: Principal['via']): Principal | null {
    const now = this.clock.now();
    if (!isUsable(key, now)) return null;
    this.noteUse(key, now);
    return principalOf(key, via);
  }

  /**
   * Records the last use in the background, at most once a minute for a key. It is a hint for people, not a
   * reliable record.
   */
  private noteUse(key: ApiKey, now: number): void {
    const last = this.touched.get(key.id) ?? key.lastUsedAt ?? 0;
    if (now - last < TOUCH_EVERY_MS) return;
    this.touched.set(key.id, now);
    const write = touchKey(this.database, key.id, now).catch((error: Error) => {
      this.logger.warn(`The last use of key ${key.id} was not recorded: ${error.message}`);
    });
    this.writing.add(write);
    void write.finally(() => this.writing.delete(write));
  }
}

function assertSensible(wanted: NewApiKey, now: number): void {
  const name = wanted.name.trim();
  if (name.length === 0 || name.length > 200) throw invalid('The name must have 1 to 200 characters.');
  if (wanted.rights.length === 0) throw invalid('A key needs at least one right.');
  const unknown = wanted.rights.find((right) => !isRight(right));
  if (unknown !== undefined) throw invalid(`There is no right "${String(unknown)}".`);
  if (wanted.expiresAt != null && !(wanted.expiresAt > now))
    throw invalid('The expiry must lie in the future.');
}

function invalid(detail: string): DomainError {
  return new DomainError('invalid-key', detail);
}
