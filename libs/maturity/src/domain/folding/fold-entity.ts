import { nounOf, type LoggedEvent } from '#event-log/domain';
import { groupedBy, type DayZone } from '#kernel';
import type { Delta } from '../delta.js';
import { decimalsOf } from '../measures/measure-catalogue.js';
import type { Fold } from '../nouns/noun-effect.js';
import { nounEffects } from '../nouns/noun-effects.js';
import { distributionDeltas } from './distributions.js';
import { inCanonicalOrder, Ledger } from './ledger.js';
import { overriddenDeltas } from './overridden.js';

/**
 * What one entity, the key (org unit, subject), adds. `history` holds its effective events in order of (time,
 * position); nouns share a subject (a service and the activity reported of it) and are folded apart. One
 * delta per measure, subject and day, sorted; some may lie ahead. Other events add nothing here.
 *
 * When the history holds reports (`hasReports`), `counted` are the org unit's effective events of the
 * `coverableTypes`, in any order: those of the same subject; of all subjects when the entity is the org unit
 * itself (`isBodyItself`). The history may be among them; counters of days that no report covers may be
 * missing.
 */
export function foldEntity(
  history: readonly LoggedEvent[],
  zone: DayZone,
  counted: readonly LoggedEvent[] = [],
): Delta[] {
  const own = foldNouns(history, zone);
  const overridden = overriddenDeltas(history, counted, { zone, fold: foldNouns });
  return [...own, ...distributionDeltas(own), ...overridden].sort(inCanonicalOrder);
}

/** What the entity's own events add, whatever reports cover of it. */
function foldNouns(history: readonly LoggedEvent[], zone: DayZone): Delta[] {
  return [...groupedBy(history, ({ type }) => nounOf(type))].flatMap(([noun, events]) => {
    const effect = noun && nounEffects[noun];
    if (effect?.kind !== 'timeline') return [];
    const ledger = new Ledger(decimalsOf);
    // The log holds checked payloads only, so the noun alone tells which events these are.
    const fold = effect.fold as Fold<string>;
    fold(
      events.map((event) => ({ day: zone.dayOf(event.time), event })) as never,
      ledger,
      events[0]?.subject ?? '',
    );
    return ledger.deltas();
  });
}
