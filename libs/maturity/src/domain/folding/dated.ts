import type { KnownEvent } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Ledger } from './ledger.js';

/** An event of one noun with the day it happened on. */
export interface Dated<N extends string> {
  readonly day: Day;
  readonly event: Extract<KnownEvent, { type: `vn.thang.${N}.${string}` }>;
}

/** Folds a thing's history, in force and in order of (time, position), into the ledger. */
export type Fold<N extends string> = (history: readonly Dated<N>[], ledger: Ledger, subject: string) => void;
