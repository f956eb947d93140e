import type { Clock } from '#kernel';
import { Gate, type GateOptions } from './gate.js';

interface Entry<V> {
  value: Promise<V>;
  until: number;
}

export interface ShortCacheOptions extends GateOptions {
  /** How long an answer is used without another look-up. */
  ttlMs: number;
  /** The most entries; the oldest are dropped first. */
  maxEntries: number;
}

/**
 * Caches answers for a few seconds, including the answer that a key does not exist. Callers that ask for the
 * same key at the same time share one look-up. Memory, waiting calls and load on the database are bounded
 * whatever callers send.
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

  /** @throws DomainError `overloaded` when too many calls wait already. */
  get(key: string, lookUp: () => Promise<V>): Promise<V> {
    const now = this.clock.now();
    const known = this.entries.get(key);
    if (known && known.until > now) return known.value;
    const value = this.gate.pass(lookUp);
    this.remember(key, { value, until: now + this.options.ttlMs });
    // Drop a failed look-up, because it says nothing about the key; the next caller looks up again.
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
