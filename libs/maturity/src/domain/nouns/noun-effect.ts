import type { WorkingCalendar } from '#calendar/domain';
import type { ActionOf, ActionPayload, KindOf, KnownEvent, Money, Noun } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Ledger } from '../folding/ledger.js';
import type { MeasureDefinition } from '../measures/measure-definition.js';
import type { SubjectMatter } from '../measures/subject-matters.js';
import type { EntityKind } from './entity-kind.js';

/** An event of one noun with the day it happened on. */
export interface Dated<N extends string> {
  readonly day: Day;
  readonly event: Extract<KnownEvent, { type: `vn.thang.${N}.${string}` }>;
}

/**
 * Writes into the ledger what an entity's effective events, in order of (time, position), add up to. A fold
 * that asks the calendar has `byCalendar` set.
 */
export type Fold<N extends string> = (
  history: readonly Dated<N>[],
  ledger: Ledger,
  subject: string,
  calendar: WorkingCalendar,
) => void;

/** The effect of events that count through the history of their entity. */
interface EntityEffect<N extends Noun = Noun> {
  readonly kind: 'timeline';
  /** What its figures are about. */
  readonly matter: SubjectMatter;
  readonly fold: Fold<N>;
  /** Its deltas depend on the calendar, so its entities are folded again when the calendar changes. */
  readonly byCalendar?: true;
  /**
   * How its entities are listed; `null` for events that belong to the histories of other nouns.
   */
  readonly listed: EntityKind | null;
  /**
   * The measures that the noun owns, in the order of the catalogue. Its events change them, except for
   * distinct counts, which counters change, and except when `reportsOnly`.
   */
  readonly measures: readonly MeasureDefinition[];
  /** Its events never change the measures themselves, only their `.reported` and `.trailing` companions. */
  readonly reportsOnly?: true;
}

/** What one type of counter adds. A measure without a count gets a zero: measured, and none. */
export interface CounterEvent<Payload> {
  /** The count by measure; `true` is one. */
  readonly adds: Readonly<Record<string, (data: Payload) => number | boolean>>;
  /** The segments of the event by key, for example `channel`; `undefined`: not stated. */
  readonly segments?: (data: Payload) => Readonly<Record<string, string | undefined>>;
  /** The money by measure; `undefined` adds nothing. */
  readonly addsMoney?: Readonly<Record<string, (data: Payload) => Money | undefined>>;
  /** For each distinct count, whether the subject counts in the month of the event. */
  readonly counts?: Readonly<Record<string, (data: Payload) => boolean>>;
}

/** The effect of events that count by themselves. */
interface CounterEffect<N extends Noun = Noun> {
  readonly kind: 'counter';
  /** What its figures are about. */
  readonly matter: SubjectMatter;
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

/**
 * The effect of the events of every noun. The code does not compile when a noun of the vocabulary is left
 * out.
 */
export type NounEffects = { readonly [N in Noun]: EffectOf<N> };
