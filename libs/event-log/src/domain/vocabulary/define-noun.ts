import type { PayloadClass } from '../payload/index.js';

/**
 * How the events of a noun count.
 *
 * - `timeline`: by the ordered history of their entity (org unit and subject).
 * - `counter`: each event by itself.
 * - `tree`: they change the tree of org units.
 * - `amendment`: they take back another event.
 */
export type EventKind = 'timeline' | 'counter' | 'tree' | 'amendment';

/** Whether an event has the attribute `orgunit`. */
export type OrgUnitRule = 'required' | 'optional' | 'absent';

/** Which subjects the events of a noun may have. */
export interface SubjectRule {
  presence: 'required' | 'optional' | 'absent';
  /** The nouns with which a subject may begin. */
  nouns: readonly string[];
  /** A regular expression for the whole subject, used with the `u` flag. Null when there is no subject. */
  pattern: string | null;
  /** The form of a subject, for people. */
  form: string;
}

/** One event type of a noun: its payload and a worked example of it. */
export interface EventSpec<P extends object = object> {
  payload: PayloadClass<P>;
  example: P;
}

/**
 * A noun and the payloads of its event types. The library `maturity` defines the effect of these events on
 * measures.
 */
export interface NounDefinition<
  N extends string = string,
  K extends EventKind = EventKind,
  E extends Readonly<Record<string, EventSpec>> = Readonly<Record<string, EventSpec>>,
> {
  noun: N;
  kind: K;
  /** `required` by default. */
  orgUnit?: OrgUnitRule;
  subject: SubjectRule;
  /** The subject of the worked examples. */
  exampleSubject: string | null;
  events: E;
}

export function defineNoun<
  const N extends string,
  const K extends EventKind,
  E extends Readonly<Record<string, EventSpec>>,
>(definition: NounDefinition<N, K, E>): NounDefinition<N, K, E> {
  return definition;
}

/** Ties an example to its payload class, so that the compiler checks the example. */
export function eventSpec<P extends object>(payload: PayloadClass<P>, example: NoInfer<P>): EventSpec<P> {
  return { payload, example };
}

/** The payload of an event type without fields. */
class NoDetails {}

export const noDetails: EventSpec<NoDetails> = { payload: NoDetails, example: {} };
