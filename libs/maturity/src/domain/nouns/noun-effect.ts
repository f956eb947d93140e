import type { ActionOf, ActionPayload, KindOf, KnownEvent, Money, Noun } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Ledger } from '../folding/ledger.js';
import type { MeasureDefinition } from '../measures/measure-definition.js';

/** An event of one noun with the day it happened on. */
export interface Dated<N extends string> {
  readonly day: Day;
  readonly event: Extract<KnownEvent, { type: `vn.thang.${N}.${string}` }>;
}

/** Writes what an entity's effective events, in order of (time, position), add up to into the ledger. */
export type Fold<N extends string> = (history: readonly Dated<N>[], ledger: Ledger, subject: string) => void;

/** The effect of events that count by the history of their entity. */
interface EntityEffect<N extends Noun = Noun> {
  readonly kind: 'timeline';
  readonly fold: Fold<N>;
  /**
   * The measures that the noun owns, in the order of the catalogue. Its events move them, except for distinct
   * counts, which counters move, and except when `reportsOnly`.
   */
  readonly measures: readonly MeasureDefinition[];
  /** Its events never move the measures themselves, only their `.reported` and `.trailing` companions. */
  readonly reportsOnly?: true;
}

/** What one type of counting event adds. A measure that counts nothing gets a zero: measured, and none. */
export interface CounterEvent<Payload> {
  /** By measure: how many; `true` is one. */
  readonly adds: Readonly<Record<string, (data: Payload) => number | boolean>>;
  /** By measure in money; nothing for `undefined`. */
  readonly addsMoney?: Readonly<Record<string, (data: Payload) => Money | undefined>>;
  /** By distinct count: does the subject count in the month of the event? */
  readonly counts?: Readonly<Record<string, (data: Payload) => boolean>>;
}

/** The effect of events that count by themselves. */
interface CounterEffect<N extends Noun = Noun> {
  readonly kind: 'counter';
  readonly events: { readonly [A in ActionOf<N>]: CounterEvent<ActionPayload<N, A>> };
  /** The measures that the noun owns, in the order of the catalogue. Another noun may count them too. */
  readonly measures: readonly MeasureDefinition[];
}

/** Events that change the tree of org units or amend other events, and add to no measure by themselves. */
interface OtherEffect<K> {
  readonly kind: K;
  readonly measures: readonly [];
}

type EffectOf<N extends Noun> =
  KindOf<N> extends 'timeline'
    ? EntityEffect<N>
    : KindOf<N> extends 'counter'
      ? CounterEffect<N>
      : OtherEffect<KindOf<N>>;

/** What the events of every noun add up to. A noun of the vocabulary that is left out does not compile. */
export type NounEffects = { readonly [N in Noun]: EffectOf<N> };
