import { vocabulary, type Fact, type Money } from '#event-log/domain';
import type { CounterEvent } from './noun-effect.js';
import { nounEffects } from './noun-effects.js';

type By<T> = readonly (readonly [measure: string, read: (data: Fact['data']) => T])[];

interface CountingType {
  adds: By<number | boolean>;
  segments: (data: Fact['data']) => Readonly<Record<string, string | undefined>>;
  addsMoney: By<Money | undefined>;
  counts: By<boolean>;
}

/** The counters of the vocabulary by event type. */
export const counterEvents: ReadonlyMap<string, CountingType> = new Map(
  [...vocabulary.values()].flatMap(({ type, noun, action }) => {
    const effect = nounEffects[noun];
    if (effect.kind !== 'counter') return [];
    const event = (effect.events as Readonly<Record<string, CounterEvent<never>>>)[action];
    return event ? [[type, countingType(event)] as const] : [];
  }),
);

function noSegments(): Readonly<Record<string, string>> {
  return {};
}

/**
 * Reads one type of counter. The log holds checked payloads only, so the type alone determines their shape.
 */
function countingType({ adds, segments, addsMoney = {}, counts = {} }: CounterEvent<never>): CountingType {
  return {
    adds: Object.entries(adds) as unknown as By<number | boolean>,
    segments: (segments as CountingType['segments'] | undefined) ?? noSegments,
    addsMoney: Object.entries(addsMoney) as unknown as By<Money | undefined>,
    counts: Object.entries(counts) as unknown as By<boolean>,
  };
}
