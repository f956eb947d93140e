import type { Bilingual } from '../measures/measure-definition.js';

/** What an entity has added to a measure by a day; `undefined` when it has no delta of it. */
export type AmountOf = (measure: string) => number | undefined;

/** What can be said of an entity on a day, for example that a service is full-process. */
export interface EntityTrait {
  id: string;
  name: Bilingual;
}

interface TraitRule extends EntityTrait {
  holds: (amount: AmountOf) => boolean;
}

/** How the entities of a noun are listed. */
export interface EntityKind {
  /** Several of them. */
  name: Bilingual;
  /** The first that holds is the state of an entity. The last always holds. */
  states: readonly TraitRule[];
  /** All that hold are shown beside the state. */
  levels: readonly TraitRule[];
  /** The measures whose amounts say more about a single entity. */
  figures: readonly string[];
}

export const trait = (id: string, vi: string, en: string, holds: TraitRule['holds']): TraitRule => ({
  id,
  name: { vi, en },
  holds,
});

/** The entity adds something to the measure on that day. */
export const counts =
  (measure: string): TraitRule['holds'] =>
  (amount) =>
    (amount(measure) ?? 0) > 0;

/** The entity once added to the measure, and adds nothing on that day. */
export const left =
  (measure: string): TraitRule['holds'] =>
  (amount) =>
    amount(measure) === 0;

export const otherwise: TraitRule['holds'] = () => true;

/** Returns the state of an entity, and what else holds of it. */
export function traitsOf(
  { states, levels }: EntityKind,
  amount: AmountOf,
): { state: EntityTrait; levels: EntityTrait[] } {
  const state = states.find(({ holds }) => holds(amount));
  if (!state) throw new RangeError('None of the states holds.');
  return { state: toTrait(state), levels: levels.filter(({ holds }) => holds(amount)).map(toTrait) };
}

const toTrait = ({ id, name }: TraitRule): EntityTrait => ({ id, name });
