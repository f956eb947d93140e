import type { Queryable } from '#database';
import { RETRACTED, type ValidEvent } from '../../domain/index.js';
import { ESTABLISHED, unitOf } from './amendment.js';

/**
 * Finds the first event that refers to each org unit. Reads the data of all tree events once: that is fast
 * enough, because it happens only when org units are about to lose their establishment. What a retracted
 * event of the tree names does not count, so that a tree can be taken back from below.
 */
const SELECT_REFERENCES = `
  with tree as materialized (
    select position, type, subject, canonical::jsonb -> 'data' as data from event_log.events e
    where starts_with(type, 'vn.thang.org-unit.') and not exists (
      select from event_log.events r
      where r.chain = coalesce(e.chain, e.position) and r.amends = r.chain and r.type = $3)
  ), named as (
    select substr(subject, length('org-unit/') + 1) as code, position from tree where type <> $2
    union all
    select data ->> 'parent', position from tree
    union all
    select successor, position from tree, jsonb_path_query(data, 'lax $.into[*]') as into_,
      lateral (select into_ #>> '{}' as successor) text
  ), in_tree as (
    select code, min(position) as position from named where code = any($1::text[]) group by code
  )
  select units.code, e.position::float8, e.type, e.recorded_by as "recordedBy",
    (extract(epoch from e.recorded_at) * 1000)::float8 as "recordedAt"
  from unnest($1::text[]) as units (code)
  left join in_tree using (code)
  left join lateral (
    select position from event_log.events f where f.org_unit = units.code order by position limit 1
  ) fact on true
  join event_log.events e on e.position = coalesce(fact.position, in_tree.position)`;

/** An event that is about an org unit, or names it as parent or successor. */
export interface ReferenceToUnit {
  code: string;
  position: number;
  type: string;
  recordedBy: string | null;
  /** Epoch milliseconds. */
  recordedAt: number;
}

/** Returns a reference to each of these org units that has one. */
export async function referencesTo(q: Queryable, units: readonly string[]): Promise<ReferenceToUnit[]> {
  if (units.length === 0) return [];
  const { rows } = await q.query<ReferenceToUnit>(SELECT_REFERENCES, [units, ESTABLISHED, RETRACTED]);
  return rows;
}

/** Returns those of the org units that an event of the log is about, or names as parent or successor. */
export async function findReferredTo(q: Queryable, units: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await referencesTo(q, units)).map(({ code }) => code));
}

/** Returns whether an event that is not stored yet refers to the org unit in one of these ways. */
export function refersTo(event: ValidEvent, unit: string): boolean {
  if (event.orgUnit === unit) return true;
  if (unitOf(event.subject) === unit) return event.type !== ESTABLISHED;
  const { parent, into } = event.data;
  return parent === unit || into === unit || (Array.isArray(into) && into.includes(unit));
}
