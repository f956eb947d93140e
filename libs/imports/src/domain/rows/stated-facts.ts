import { hash } from 'node:crypto';

/** A place of the table: two halves of the key's hash, a hash of what is said, and a row or a count. */
const FIELDS = 4;
const FIRST_PLACES = 1 << 14;
const MAX_LOAD = 0.8;
/** Growing by half wastes less than doubling. While it grows, the table takes place twice. */
const GROWTH = 1.5;

/**
 * Remembers what the rows of a file stated so far, by hashes in one typed array: a million facts take 20 to
 * 32 MB.
 */
export class StatedFacts {
  private table = new Uint32Array(FIRST_PLACES * FIELDS);
  private size = 0;

  /** How much memory it takes. */
  get bytes(): number {
    return this.table.byteLength;
  }

  /**
   * Remembers what a row says of a fact. Returns null for the first row, `repeated` for one that says the
   * same as an earlier row, otherwise the number of the earlier row that says something else.
   */
  add(key: string, said: string, row: number): number | 'repeated' | null {
    const saying = hashOf(said)[0];
    const [at, isNew] = this.place(key);
    if (!isNew) return this.table[at + 2] === saying ? 'repeated' : (this.table[at + 3] ?? 0);
    this.fill(at, key, saying, row);
    return null;
  }

  /** Returns how often this was counted, this time included. */
  count(key: string): number {
    const [at, isNew] = this.place(key);
    if (isNew) this.fill(at, key, 0, 1);
    else this.table[at + 3] = (this.table[at + 3] ?? 0) + 1;
    return isNew ? 1 : (this.table[at + 3] ?? 1);
  }

  /** Returns whether an earlier row stated this fact. */
  has(key: string): boolean {
    return !this.place(key)[1];
  }

  private place(key: string): [at: number, isNew: boolean] {
    const [high, low] = hashOf(key);
    return this.find(this.table, high, low);
  }

  private find(table: Uint32Array, high: number, low: number): [at: number, isNew: boolean] {
    const places = table.length / FIELDS;
    for (let place = low % places; ; place = (place + 1) % places) {
      const at = place * FIELDS;
      if (table[at] === 0 && table[at + 1] === 0) return [at, true];
      if (table[at] === high && table[at + 1] === low) return [at, false];
    }
  }

  private fill(at: number, key: string, saying: number, row: number): void {
    const [high, low] = hashOf(key);
    this.table.set([high, low, saying, row], at);
    this.size += 1;
    if (this.size > (this.table.length / FIELDS) * MAX_LOAD) this.grow();
  }

  private grow(): void {
    const places = Math.ceil((this.table.length / FIELDS) * GROWTH);
    const larger = new Uint32Array(places * FIELDS);
    for (let from = 0; from < this.table.length; from += FIELDS) {
      const [high, low] = [this.table[from] ?? 0, this.table[from + 1] ?? 0];
      if (high === 0 && low === 0) continue;
      const [at] = this.find(larger, high, low);
      larger.set(this.table.subarray(from, from + FIELDS), at);
    }
    this.table = larger;
  }
}

/** The first 64 bits of SHA-1. The text form of the hash needs no buffer for each of a million rows. */
function hashOf(text: string): [number, number] {
  const digest = hash('sha1', text, 'binary');
  // Two zeros mark an empty place.
  return [bits(digest, 0) || 1, bits(digest, 4)];
}

function bits(digest: string, at: number): number {
  const byte = (index: number): number => digest.charCodeAt(at + index);
  return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
}
