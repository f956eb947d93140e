import type { Reading } from '#maturity/domain';
import type { NumberedSets } from '../silence/index.js';
import { nounsOf } from './measures-read.js';

/**
 * The different sets of nouns that readings rest on, numbered. An org unit is silent about all readings of a
 * set alike, so silence is looked up once for each set: there are few of them.
 */
export class NounSets implements NumberedSets {
  readonly size: number;
  private readonly numbers = new Map<ReadonlySet<string>, number>();
  private readonly byReading = new Map<Reading, number | undefined>();
  private readonly byNoun = new Map<string, number[]>();

  constructor(readings: readonly Reading[]) {
    const numberOf = new Map<string, number>();
    for (const reading of readings) {
      const nouns = nounsOf(reading);
      if (nouns.size === 0 || this.numbers.has(nouns)) continue;
      const key = [...nouns].sort().join(' ');
      const known = numberOf.get(key);
      const number = known ?? numberOf.size;
      this.numbers.set(nouns, number);
      if (known !== undefined) continue;
      numberOf.set(key, number);
      for (const noun of nouns) this.byNoun.set(noun, [...this.holding(noun), number]);
    }
    this.size = numberOf.size;
  }

  /** Returns the number of the set that a reading rests on; `undefined` for a reading without nouns. */
  of(reading: Reading): number | undefined {
    const known = this.byReading.get(reading);
    if (known !== undefined) return known;
    const number = this.numbers.get(nounsOf(reading));
    this.byReading.set(reading, number);
    return number;
  }

  holding(noun: string): readonly number[] {
    return this.byNoun.get(noun) ?? NONE;
  }
}

const NONE: readonly number[] = [];
