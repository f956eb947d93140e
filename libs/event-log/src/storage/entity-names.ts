import type { Queryable } from '#database';
import { beginnings, type EntityName } from '../domain/index.js';
import { textArray } from './binary-array.js';
import type { EntityKey } from './event-log-reader.js';

/** What an event calls an entity of an org unit. */
export interface NamedEntity {
  orgUnit: string;
  subject: string;
  /** A text, or texts by language. */
  name: EntityName | null;
}

const NAME = `coalesce(e.canonical::jsonb #> '{data,name}', e.canonical::jsonb #> '{data,title}') as name`;

/** Returns the names that events of these types give to entities of some org units, the newest last. */
export async function namesOfEntities(
  q: Queryable,
  { units, types, limit }: { units: readonly string[]; types: readonly string[]; limit: number },
): Promise<NamedEntity[]> {
  const { rows } = await q.query<NamedEntity>(
    `select e.org_unit as "orgUnit", e.subject, ${NAME}
     from event_log.events e
     where e.org_unit = any($1::text[]) and e.type = any($2::text[]) and e.subject is not null
       and e.canonical is not null
     order by e.position limit $3`,
    [units, types, limit],
  );
  return rows;
}

/** Returns what the newest of their beginnings call some entities. Entities without a name are left out. */
export async function namesOf(q: Queryable, entities: readonly EntityKey[]): Promise<NamedEntity[]> {
  if (entities.length === 0) return [];
  const { rows } = await q.query<NamedEntity>(
    `select entity.org_unit as "orgUnit", entity.subject, e.name
     from unnest($1::text[], $2::text[]) as entity (org_unit, subject)
     cross join lateral (
       select ${NAME} from event_log.events e
       where e.org_unit = entity.org_unit and e.subject = entity.subject and e.is_entity
         and e.type = any($3::text[]) and e.canonical is not null
       order by e.position desc limit 1
     ) e where e.name is not null`,
    [
      textArray(entities.map(({ orgUnit }) => orgUnit)),
      textArray(entities.map(({ subject }) => subject)),
      [...beginnings],
    ],
  );
  return rows;
}
