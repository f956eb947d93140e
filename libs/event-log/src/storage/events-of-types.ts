import type { Queryable } from '#database';
import type { LoggedEvent } from '../domain/index.js';
import { EVENT_COLUMNS, loggedEvent, type EventRow } from './event-rows.js';

/**
 * Returns the events of these types at the positions `after` (exclusive) to `upTo` (inclusive), and the
 * amendments of such events, in order of position. Erased events are left out.
 */
export async function readEventsOfTypes(
  q: Queryable,
  types: readonly string[],
  { after, upTo }: { after: number; upTo: number },
): Promise<LoggedEvent[]> {
  const { rows } = await q.query<EventRow>(OF_TYPES, [after, upTo, types]);
  return rows.map(loggedEvent);
}

const OF_TYPES = `
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position > $1 and e.position <= $2 and e.canonical is not null
    and (
      e.type = any($3::text[])
      or e.chain is not null and exists (
        select from event_log.events original where original.position = e.chain and original.type = any($3::text[])
      )
    )
  order by e.position`;
