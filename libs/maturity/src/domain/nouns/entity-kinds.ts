import type { EntityKind } from './entity-kind.js';
import { nounEffects } from './noun-effects.js';

/** How entities are listed, by noun. The nouns of counters have no entities. */
export const entityKinds: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries(nounEffects).flatMap(([noun, effect]) =>
    effect.kind === 'timeline' && effect.listed ? [[noun, effect.listed] as const] : [],
  ),
);
