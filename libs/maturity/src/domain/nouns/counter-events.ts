import { vocabulary, type Fact, type Money } from '#event-log/domain';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { segmentsId } from '../measures/segment-measures.js';
import type { CounterEvent } from './noun-effect.js';
import { nounEffects } from './noun-effects.js';

type By<T> = readonly (readonly [measure: string, read: (data: Fact['data']) => T])[];

/** A measure that an event adds to. */
interface Added {
  measure: string;
  read: (data: Fact['data']) => number | boolean;
  /** The measure that is kept by segment beside it, and the keys of its segments; `null`: none is kept. */
  bySegment: { measure: string; keys: readonly string[] } | null;
}

interface CountingType {
  adds: readonly Added[];
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
    adds: (Object.entries(adds) as unknown as By<number | boolean>).map(addedBy),
    segments: (segments as CountingType['segments'] | undefined) ?? noSegments,
    addsMoney: Object.entries(addsMoney) as unknown as By<Money | undefined>,
    counts: Object.entries(counts) as unknown as By<boolean>,
  };
}

function addedBy([measure, read]: By<number | boolean>[number]): Added {
  const keys = Object.keys(measureCatalogue.get(measure)?.segments ?? {});
  return { measure, read, bySegment: keys.length === 0 ? null : { measure: segmentsId(measure), keys } };
}
