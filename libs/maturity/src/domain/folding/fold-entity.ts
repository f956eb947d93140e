import { WEEKDAYS, WorkingCalendar } from '#calendar/domain';
import { nounOf, vocabulary, type LoggedEvent, type Noun } from '#event-log/domain';
import { DayZone, groupedBy, type Day } from '#kernel';
import type { Delta } from '../delta.js';
import { decimalsOf, measureCatalogue } from '../measures/measure-catalogue.js';
import type { Fold } from '../nouns/noun-effect.js';
import { nounEffects } from '../nouns/noun-effects.js';
import { distributionDeltas } from './distributions.js';
import { inCanonicalOrder, Ledger } from './ledger.js';
import { overriddenStocks } from './observed-stocks.js';
import { overriddenDeltas } from './overridden.js';

/** The calendar of folds that are given none: Monday to Friday, without holidays. */
const weekdays = new WorkingCalendar(WEEKDAYS, new DayZone('UTC'));

/** The nouns whose entities are folded by the calendar. */
export const calendarNouns: readonly Noun[] = (Object.keys(nounEffects) as Noun[]).filter((noun) => {
  const effect = nounEffects[noun];
  return effect.kind === 'timeline' && (effect.byCalendar ?? false);
});

/**
 * Returns the deltas of one entity, identified by (org unit, subject). `history` holds its effective events
 * in order of (time, position). Several nouns may share a subject, for example a service and the activity
 * reported of it; each noun is folded separately. There is one delta per measure, subject and day, sorted;
 * some may be in the future. Events of other kinds add nothing.
 *
 * When the history holds reports (`hasReports`), `counted` holds the org unit's effective events of the
 * `coverableTypes`, in any order: those of the same subject, or those of all subjects when the entity is the
 * org unit itself (`isOrgUnitItself`). `counted` may include the history, and may lack counters of days that
 * no report covers.
 *
 * @param calendar decides from which day a milestone is late
 */
export function foldEntity(
  history: readonly LoggedEvent[],
  zone: DayZone,
  counted: readonly LoggedEvent[] = [],
  calendar: WorkingCalendar = weekdays,
): Delta[] {
  const fold = (events: readonly LoggedEvent[]): Delta[] => foldNouns(events, zone, calendar);
  const own = fold(history);
  const folding = { zone, fold };
  const overridden = [
    ...overriddenDeltas(history, counted, folding),
    ...overriddenStocks(history, counted, folding),
  ];
  return [...own, ...distributionDeltas(own), ...overridden].sort(inCanonicalOrder);
}

/** What an org unit says of an entity: the stocks that it adds, from its own events. */
export interface EntityClaim {
  /** Of measures of what there is. What happened (a flow) is no claim, and neither is what reports say. */
  deltas: readonly Delta[];
  /** The first day on which the entity was gone, for example retired; `null`: it never was. */
  clearedOn: Day | null;
}

/** The types of events by which an org unit claims an entity: all that have a history, except for reports. */
export const claimingTypes: readonly string[] = [...vocabulary.values()].flatMap(({ type, noun }) => {
  const effect = nounEffects[noun];
  return effect.kind === 'timeline' && !effect.reportsOnly ? [type] : [];
});

/** @param history events of the `claimingTypes` of one entity, effective, in order of (time, position) */
export function foldClaim(
  history: readonly LoggedEvent[],
  zone: DayZone,
  calendar: WorkingCalendar = weekdays,
): EntityClaim {
  const ledgers = ledgersOf(history, zone, calendar);
  const own = ledgers.flatMap((ledger) => ledger.deltas());
  const deltas = [...own, ...distributionDeltas(own)].filter(
    ({ measure }) => measureCatalogue.get(measure)?.windowed === false,
  );
  const cleared = ledgers.flatMap(({ clearedOn }) => clearedOn ?? []);
  return { deltas, clearedOn: cleared.length > 0 ? Math.min(...cleared) : null };
}

/** Returns what the entity's own events add, without looking at what reports cover. */
function foldNouns(history: readonly LoggedEvent[], zone: DayZone, calendar: WorkingCalendar): Delta[] {
  return ledgersOf(history, zone, calendar).flatMap((ledger) => ledger.deltas());
}

/** Folds each noun of a history into a ledger of its own. */
function ledgersOf(history: readonly LoggedEvent[], zone: DayZone, calendar: WorkingCalendar): Ledger[] {
  return [...groupedBy(history, ({ type }) => nounOf(type))].flatMap(([noun, events]) => {
    const effect = noun && nounEffects[noun];
    if (effect?.kind !== 'timeline') return [];
    const ledger = new Ledger(decimalsOf);
    // The log holds checked payloads only, so the noun alone identifies the events.
    const fold = effect.fold as Fold<string>;
    fold(
      events.map((event) => ({ day: zone.dayOf(event.time), event })) as never,
      ledger,
      events[0]?.subject ?? '',
      calendar,
    );
    return [ledger];
  });
}
