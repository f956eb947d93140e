import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { IndexPublished } from '#event-log/domain';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

/** What was published last about the latest period counts: a revision of an earlier edition does not displace it. */
export function foldPublishedIndex(
  history: readonly Dated<'index'>[],
  ledger: Ledger,
  subject: string,
): void {
  let latest = -Infinity;
  let components: readonly string[] = [];
  for (const { day, event } of history) {
    const end = endOfPeriod(event.data);
    if (end < latest) continue;
    latest = end;
    ledger.set('indices.value', day, event.data.value, subject);
    ledger.set('indices.rank', day, event.data.rank ?? null, subject);
    ledger.set('indices.of', day, event.data.of ?? null, subject);
    const values = event.data.components ?? {};
    // What is not said again falls silent.
    for (const name of components) ledger.set('indices.component', day, null, componentOf(subject, name));
    for (const [name, value] of Object.entries(values))
      ledger.set('indices.component', day, value, componentOf(subject, name));
    components = Object.keys(values);
  }
}

const componentOf = (subject: string, name: string): string => `${subject}#${name}`;

function endOfPeriod({ period, year }: IndexPublished): Day {
  const end = period ? parseDay(period.to) : parseDay(`${year}-12-31`);
  return end ?? -Infinity;
}
