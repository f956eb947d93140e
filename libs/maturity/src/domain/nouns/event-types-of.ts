import { observableStocks, reportableFlows, vocabulary, type EventType } from '#event-log/domain';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { counterEvents } from './counter-events.js';
import { nounEffects } from './noun-effects.js';

const REPORTED: EventType = 'vn.thang.activity.reported.v1';

/** Measures of figures of an org unit's own. */
const FIGURES = 'figures';

/**
 * The event types by measure, without companions. Any event of a history may change any measure of its noun.
 */
const movedBy: ReadonlyMap<string, readonly string[]> = movingTypes();

/**
 * Returns the event types that can add to a measure of the catalogue, companions included; none for an
 * unknown measure.
 */
export function eventTypesOf(measure: string): readonly string[] {
  if (!measureCatalogue.has(measure)) return [];
  const [noun = '', name = '', companion] = measure.split('.');
  if (noun === FIGURES) return [REPORTED];
  const moving = movedBy.get(`${noun}.${name}`) ?? [];
  switch (companion) {
    case 'reported':
    case 'trailing':
    case 'recentTrailing':
      return [REPORTED];
    case 'overridden':
      return [REPORTED, ...moving];
    default:
      return moving;
  }
}

/**
 * Event types whose counts a report may cover, and reports themselves: everything that `foldEntity` may need
 * besides a history that holds reports.
 */
export const coverableTypes: ReadonlySet<string> = new Set([
  REPORTED,
  ...[...reportableFlows, ...observableStocks].flatMap((quantity) => eventTypesOf(quantity)),
]);

function movingTypes(): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const { type, noun } of vocabulary.values())
    for (const measure of movedMeasures(type, noun))
      types.set(measure, [...(types.get(measure) ?? []), type]);
  return types;
}

function movedMeasures(type: string, noun: keyof typeof nounEffects): string[] {
  const counter = counterEvents.get(type);
  if (counter)
    return [
      ...counter.adds.map(({ measure }) => measure),
      ...[...counter.addsMoney, ...counter.counts].map(([measure]) => measure),
    ];
  const effect = nounEffects[noun];
  if (effect.kind !== 'timeline' || effect.reportsOnly) return [];
  return effect.measures.filter(({ kind }) => kind !== 'distinct').map(({ id }) => id);
}
