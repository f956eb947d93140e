import { isOfType, type LoggedEvent, type PayloadOf } from '#event-log/domain';
import { parseDay, type Day, type DayZone } from '#kernel';

/** A published index that counts, with the day on which it was published. */
export interface Publication {
  on: Day;
  data: PayloadOf<'index.published'>;
}

/**
 * Returns the publication that counts on a day: the last one about the latest period. `history` holds the
 * effective events of one index in order of (time, position).
 */
export function publicationOn(history: readonly LoggedEvent[], zone: DayZone, asOf: Day): Publication | null {
  let counts: Publication | null = null;
  for (const event of history) {
    const on = zone.dayOf(event.time);
    if (on > asOf || !isOfType(event, 'vn.thang.index.published.v1')) continue;
    if (counts && endOfPeriod(event.data) < endOfPeriod(counts.data)) continue;
    counts = { on, data: event.data };
  }
  return counts;
}

/** Returns the last day of the period that a publication is about. */
export function endOfPeriod({ period, year }: PayloadOf<'index.published'>): Day {
  const end = period ? parseDay(period.to) : parseDay(`${year}-12-31`);
  return end ?? -Infinity;
}
