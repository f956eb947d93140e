import type { PayloadClass } from '../payload/index.js';

/**
 * How an event counts. `timeline`: by the ordered history of its (orgunit, subject). `counter`: by itself
 * alone. `tree`: changes the tree of org units. `amendment`: takes back another event.
 */
export type EventKind = 'timeline' | 'counter' | 'tree' | 'amendment';

/** Whether the attribute `orgunit` has to be there. */
export type OrgUnitRule = 'required' | 'optional' | 'absent';

/** Which subjects an event of a noun may have. */
export interface SubjectRule {
  presence: 'required' | 'optional' | 'absent';
  /** The nouns that a subject may begin with. */
  nouns: readonly string[];
  /** The whole subject; matched with the `u` flag. Null when absent. */
  pattern: string | null;
  /** For people: what a subject looks like. */
  form: string;
}

/** One event of a noun: its payload and a worked example of it. */
export interface EventSpec<P extends object = object> {
  payload: PayloadClass<P>;
  example: P;
}

/**
 * The payload half of a noun: all that can happen to it. What its events add up to is the other half
 * (maturity).
 */
export interface NounDefinition<
  N extends string = string,
  K extends EventKind = EventKind,
  E extends Readonly<Record<string, EventSpec>> = Readonly<Record<string, EventSpec>>,
> {
  noun: N;
  kind: K;
  /** Default `required`. */
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

/** Ties an example to its payload class, so that the compiler checks one against the other. */
export function eventSpec<P extends object>(payload: PayloadClass<P>, example: NoInfer<P>): EventSpec<P> {
  return { payload, example };
}

/** Events that say everything by their type. */
class NoDetails {}

export const noDetails: EventSpec<NoDetails> = { payload: NoDetails, example: {} };
