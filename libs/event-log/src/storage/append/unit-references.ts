import type { Queryable } from '#database';
import type { ValidEvent } from '../../domain/index.js';
import { ESTABLISHED, unitOf } from './amendment.js';

/**
 * Reads the data of all tree events. That is fast enough, because it happens only when an org unit is about
 * to lose its establishment.
 */
const SELECT_REFERRED_TO = `
  with tree as (
    select type, subject, canonical::jsonb -> 'data' as data from event_log.events
    where starts_with(type, 'vn.thang.org-unit.')
  )
  select code from unnest($1::text[]) as units (code)
  where exists (select from event_log.events where events.org_unit = code)
     or exists (
       select from tree
       where (subject = 'org-unit/' || code and type <> $2)
          or data ->> 'parent' = code or data ->> 'into' = code or data -> 'into' ? code)`;

/** Returns those of the org units that an event of the log is about, or names as parent or successor. */
export async function findReferredTo(q: Queryable, units: readonly string[]): Promise<ReadonlySet<string>> {
  if (units.length === 0) return new Set();
  const { rows } = await q.query<{ code: string }>(SELECT_REFERRED_TO, [units, ESTABLISHED]);
  return new Set(rows.map(({ code }) => code));
}

/** Returns whether an event that is not stored yet refers to the org unit in one of these ways. */
export function refersTo(event: ValidEvent, unit: string): boolean {
  if (event.orgUnit === unit) return true;
  if (unitOf(event.subject) === unit) return event.type !== ESTABLISHED;
  const { parent, into } = event.data;
  return parent === unit || into === unit || (Array.isArray(into) && into.includes(unit));
}
