import type { Queryable } from '#database';

interface JournalEnd {
  head: string;
  newest: string;
  entries: string;
  newest_fact: string;
}

/**
 * Compares the journal with its head and with the log, and returns what does not fit, in English for people;
 * `null` when all fits. The journal outlives what is cut off the log: it names the events that it rests on.
 *
 * @param logEnd returns the position of the newest event; asked after the journal was read, because both grow
 */
export async function verifyJournal(q: Queryable, logEnd: () => Promise<number>): Promise<string | null> {
  const { rows } = await q.query<JournalEnd>(`
    select h.position as head, coalesce(max(j.position), 0) as newest, count(j.position) as entries,
           coalesce(max((select max(fact::bigint) from json_array_elements_text(j.data -> 'events' -> 'positions') as fact)), 0)
             as newest_fact
      from assessments.journal_head h left join assessments.journal j on true group by h.position`);
  const [row] = rows;
  if (!row) return 'The journal has no head.';
  const [head, newest, entries, newestFact] = [row.head, row.newest, row.entries, row.newest_fact].map(
    Number,
  );
  if (newest !== head)
    return `The journal ends at entry ${newest}, but its head says ${head}: entries are missing.`;
  if (entries !== head) return `The journal has ${entries} entries, but its head says ${head}.`;
  const end = await logEnd();
  if ((newestFact ?? 0) > end)
    return `The journal names the event at position ${newestFact}, but the log ends at ${end}: the newest events are missing.`;
  return null;
}
