import type { LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import type { Contribution } from '../contribution.js';
import { distributionsOf } from './distributions.js';
import { foldActivity } from './fold-activity.js';
import { foldThings, isReport } from './fold-things.js';
import { inCanonicalOrder, Ledger } from './ledger.js';
import { overriddenBy } from './overridden.js';

/**
 * What one thing, the key (org unit, subject), contributes. `history` holds its events in force in order of (time, position);
 * nouns share a subject (a service and the activity reported of it) and are folded apart. One contribution per measure,
 * subject and day, sorted; some may lie ahead. Other events contribute nothing here.
 *
 * When the history holds reports (`hasReports`), `counted` are the body's events in force of the `coverableTypes`, in any order:
 * those of the same subject; of all subjects when the thing is the body itself (`isBodyItself`). The history may be among them;
 * counters of days that no report covers may be missing.
 */
export function foldTimeline(
  history: readonly LoggedEvent[],
  zone: DayZone,
  counted: readonly LoggedEvent[] = [],
): Contribution[] {
  const things = foldThings(history, zone);
  return [
    ...things,
    ...distributionsOf(things),
    ...foldReports(history, zone),
    ...overriddenBy(history, counted, zone),
  ].sort(inCanonicalOrder);
}

/** Are there reports of a period, which cover what is counted? Reports of trailing totals cover nothing. */
export const hasReports = (history: readonly LoggedEvent[]): boolean =>
  history.some((event) => isReport(event) && event.data.basis === 'period');

function foldReports(history: readonly LoggedEvent[], zone: DayZone): Contribution[] {
  const reports = history.filter(isReport);
  const ledger = new Ledger();
  foldActivity(
    reports.map((event) => ({ day: zone.dayOf(event.time), event })),
    ledger,
  );
  return ledger.contributions();
}
