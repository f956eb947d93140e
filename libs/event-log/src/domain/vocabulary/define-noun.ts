import type { PayloadClass } from '../payload/index.js';
import type { EventKind, OrgUnitRule, SubjectRule } from './event-type-definition.js';

/** One event of a noun: its payload and a worked example of it. */
export interface EventSpec<P extends object = object> {
  payload: PayloadClass<P>;
  example: P;
}

/** A noun of the vocabulary with all that can happen to it. */
export interface NounDefinition<
  N extends string = string,
  E extends Readonly<Record<string, EventSpec>> = Readonly<Record<string, EventSpec>>,
> {
  noun: N;
  kind: EventKind;
  /** Default `required`. */
  orgUnit?: OrgUnitRule;
  subject: SubjectRule;
  /** The subject of the worked examples. */
  exampleSubject: string | null;
  events: E;
}

export function defineNoun<const N extends string, E extends Readonly<Record<string, EventSpec>>>(
  definition: NounDefinition<N, E>,
): NounDefinition<N, E> {
  return definition;
}

/** Ties an example to its payload class, so that the compiler checks one against the other. */
export function eventSpec<P extends object>(payload: PayloadClass<P>, example: NoInfer<P>): EventSpec<P> {
  return { payload, example };
}

/** Events that say everything by their type. */
export class NoDetails {}

export const noDetails: EventSpec<NoDetails> = { payload: NoDetails, example: {} };
