import { addMonths } from '#kernel';
import type { Day } from '#kernel';
import type { Delta } from '../delta.js';
import { DISTINCT_WINDOWS, distinctId } from '../measures/distinct-measures.js';
import { decimalsOf, measureCatalogue } from '../measures/measure-catalogue.js';
import { Ledger } from './ledger.js';

const distinctMeasures = [...measureCatalogue.values()].filter(({ kind }) => kind === 'distinct');

/** The parts of each whole: for dossiers, those filed online. */
const parts: ReadonlyMap<string, readonly string[]> = new Map(
  distinctMeasures.map(({ id: whole }) => [
    whole,
    distinctMeasures.filter(({ partOf }) => partOf.includes(whole)).map(({ id }) => id),
  ]),
);

/**
 * Returns what one entity, identified by (org unit, subject), adds to a distinct count, given the months in
 * which it had an event.
 *
 * On day d the entity counts in the window of N months when it had an event in one of the last N complete
 * months. A month is complete on its own last day, so it counts from that day until the day before the last
 * day of the month N months later. Once counted, the entity has the value 1 or 0 for ever. Before that, and
 * without any month, the value is missing.
 *
 * An entity that had an event of the whole (a dossier), but none of a part of it (a dossier filed online),
 * counts as zero in the part. The whole adds that zero.
 * @param measure as formulas name it, for example `services.withDossier`
 * @param months their first days, in any order; repeats count once
 * @returns one delta for each stored companion (`distinctId`) and day, sorted by both
 */
export function distinctCountDeltas(measure: string, months: Iterable<Day>): Delta[] {
  const inOrder = [...new Set(months)].sort((one, other) => one - other);
  const [first] = inOrder;
  if (first === undefined) return [];
  const ledger = new Ledger(decimalsOf);
  for (const window of DISTINCT_WINDOWS) {
    addWindow(ledger, distinctId(measure, window), inOrder, window);
    for (const part of parts.get(measure) ?? []) ledger.add(distinctId(part, window), lastDayOf(first), 0);
  }
  return ledger.deltas();
}

function addWindow(ledger: Ledger, measure: string, months: readonly Day[], window: number): void {
  months.forEach((month, index) => {
    ledger.set(measure, lastDayOf(month), 1);
    const gone = lastDayOf(addMonths(month, window));
    const next = months[index + 1];
    if (next === undefined || lastDayOf(next) > gone) ledger.set(measure, gone, 0);
  });
}

const lastDayOf = (month: Day): Day => addMonths(month, 1) - 1;
