import type { Clock } from '#kernel';
import { Gate, type GateOptions } from './gate.js';

interface Entry<V> {
  value: Promise<V>;
  until: number;
}

export interface ShortCacheOptions extends GateOptions {
  /** How long an answer may be given without asking again. */
  ttlMs: number;
  /** Entries kept; the oldest leave first. */
  maxEntries: number;
}

/**
 * Caches answers for a few seconds, also that a key does not exist. Callers who ask for the same key at the
 * same time share one look-up. Its memory, its waiting line and its load on the database are bounded whatever
 * strangers send.
 */
export class ShortCache<V> {
  private readonly entries = new Map<string, Entry<V>>();
  private readonly gate: Gate;

  constructor(
    private readonly clock: Clock,
    private readonly options: ShortCacheOptions,
  ) {
    this.gate = new Gate(options);
  }

  /** @throws DomainError `overloaded` when too many wait already. */
  get(key: string, lookUp: () => Promise<V>): Promise<V> {
    const now = this.clock.now();
    const known = this.entries.get(key);
    if (known && known.until > now) return known.value;
    const value = this.gate.pass(lookUp);
    this.remember(key, { value, until: now + this.options.ttlMs });
    // A failed look-up says nothing about its subject; the next caller asks again.
    value.catch(() => {
      if (this.entries.get(key)?.value === value) this.entries.delete(key);
    });
    return value;
  }

  forget(key: string): void {
    this.entries.delete(key);
  }

  private remember(key: string, entry: Entry<V>): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (this.entries.size <= this.options.maxEntries) return;
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }
}
