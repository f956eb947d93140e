import type { EntityKind } from './entity-kind.js';
import { nounEffects } from './noun-effects.js';

/** How entities are listed, by noun. The nouns of counters have no entities. */
export const entityKinds: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries(nounEffects).flatMap(([noun, effect]) =>
    effect.kind === 'timeline' && effect.listed ? [[noun, effect.listed] as const] : [],
  ),
);

/** Nouns whose entities are listed, by the measures that count them. */
const listedNouns: ReadonlyMap<string, string> = new Map(
  Object.entries(nounEffects).flatMap(([noun, { measures }]) =>
    entityKinds.has(noun)
      ? measures.flatMap(({ id, kind }) => (kind === 'distinct' ? [] : [[id, noun] as const]))
      : [],
  ),
);

/**
 * Returns the noun of the entities that make up a measure; `null` for measures of single events and of
 * reports, which no list of entities explains.
 */
export function listedNounOf(measure: string): string | null {
  return listedNouns.get(measure) ?? null;
}
