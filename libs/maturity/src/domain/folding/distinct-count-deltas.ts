import { addMonths } from '#kernel';
import type { Day } from '#kernel';
import type { Delta } from '../delta.js';
import { DISTINCT_WINDOWS, distinctId } from '../measures/distinct-measures.js';
import { decimalsOf, measureCatalogue } from '../measures/measure-catalogue.js';
import { Ledger } from './ledger.js';

const distinctMeasures = [...measureCatalogue.values()].filter(({ kind }) => kind === 'distinct');

/** By the whole: of dossiers, those filed online. */
const parts: ReadonlyMap<string, readonly string[]> = new Map(
  distinctMeasures.map(({ id: whole }) => [
    whole,
    distinctMeasures.filter(({ partOf }) => partOf.includes(whole)).map(({ id }) => id),
  ]),
);

/**
 * What one thing, the key (org unit, subject), contributes to a measure of kind `distinct` by the months in which it had one.
 *
 * On day d it counts in the window of N months when it had one in any of the N whole months of which the last is the
 * latest month that is complete on d; d itself may be that month's last day. So a month counts from its own last day on until the
 * day before the last day of the month N months later. Once it has been counted the thing stands at 1 or 0 for ever; before, and
 * without any month, there is silence.
 *
 * A thing that had one of the whole (a dossier), but none of a part of it (a dossier filed online), says "none" of the
 * part, so the whole contributes that zero.
 * @param measure as formulas name it, for example `services.withDossier`
 * @param months their first days; in any order, repeats are one
 * @returns one delta per measure and day, by measure and day; measures are the stored companions (`distinctId`)
 */
export function distinctCountDeltas(measure: string, months: Iterable<Day>): Delta[] {
  const inOrder = [...new Set(months)].sort((one, other) => one - other);
  const [first] = inOrder;
  if (first === undefined) return [];
  const ledger = new Ledger(decimalsOf);
  for (const window of DISTINCT_WINDOWS) {
    bookWindow(ledger, distinctId(measure, window), inOrder, window);
    for (const part of parts.get(measure) ?? []) ledger.add(distinctId(part, window), lastDayOf(first), 0);
  }
  return ledger.deltas();
}

function bookWindow(ledger: Ledger, measure: string, months: readonly Day[], window: number): void {
  months.forEach((month, index) => {
    ledger.set(measure, lastDayOf(month), 1);
    const gone = lastDayOf(addMonths(month, window));
    const next = months[index + 1];
    if (next === undefined || lastDayOf(next) > gone) ledger.set(measure, gone, 0);
  });
}

const lastDayOf = (month: Day): Day => addMonths(month, 1) - 1;
