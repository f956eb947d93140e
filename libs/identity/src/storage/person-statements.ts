import type { Queryable } from '#database';
import type { Language } from '#kernel';
import { isRole, type RoleGrant } from '../domain/roles.js';

/** A person who signs in. Times are epoch milliseconds. */
export interface Person {
  id: string;
  name: string;
  /** In lower case; no two persons share one. */
  email: string;
  language: Language;
  /** An IANA time zone. */
  timeZone: string;
  /** Where the person works. It grants nothing. */
  orgUnit: string | null;
  roles: readonly RoleGrant[];
  createdAt: number;
  /** The person or key that created it; `null`: the command line or the set-up page. */
  createdBy: string | null;
  /** `null`: active. */
  deactivatedAt: number | null;
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  language: Language;
  time_zone: string;
  org_unit: string | null;
  created_at: Date;
  created_by: string | null;
  deactivated_at: Date | null;
  roles: { role: string; org_unit: string | null }[];
}

const SELECT = `
  select id, name, email, language, time_zone, org_unit, created_at, created_by, deactivated_at,
         coalesce((select json_agg(json_build_object('role', g.role, 'org_unit', g.org_unit)
                                   order by g.role, g.org_unit nulls first)
                   from identity.role_grants g where g.person = p.id), '[]') as roles
  from identity.persons p`;

export async function insertPerson(q: Queryable, person: Person): Promise<void> {
  const { id, name, email, language, timeZone, orgUnit, createdAt, createdBy, deactivatedAt } = person;
  await q.query(
    `insert into identity.persons
       (id, name, email, language, time_zone, org_unit, created_at, created_by, deactivated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, name, email, language, timeZone, orgUnit, new Date(createdAt), createdBy, dateOf(deactivatedAt)],
  );
}

export async function updatePerson(q: Queryable, person: Person): Promise<void> {
  const { id, name, email, language, timeZone, orgUnit, deactivatedAt } = person;
  await q.query(
    `update identity.persons
     set name = $2, email = $3, language = $4, time_zone = $5, org_unit = $6, deactivated_at = $7
     where id = $1`,
    [id, name, email, language, timeZone, orgUnit, dateOf(deactivatedAt)],
  );
}

/** Makes these the roles of the person. Roles that stay keep the day on which they were given. */
export async function replaceRoles(
  q: Queryable,
  person: string,
  { roles, at, by }: { roles: readonly RoleGrant[]; at: number; by: string | null },
): Promise<void> {
  const columns = [roles.map(({ role }) => role), roles.map(({ orgUnit }) => orgUnit)];
  await q.query(
    `delete from identity.role_grants g
     where person = $1 and not exists (
       select from unnest($2::text[], $3::text[]) as wanted (role, org_unit)
       where wanted.role = g.role and wanted.org_unit is not distinct from g.org_unit)`,
    [person, ...columns],
  );
  await q.query(
    `insert into identity.role_grants (person, role, org_unit, granted_at, granted_by)
     select $1, role, org_unit, $4, $5 from unnest($2::text[], $3::text[]) as wanted (role, org_unit)
     on conflict do nothing`,
    [person, ...columns, new Date(at), by],
  );
}

export async function selectPerson(q: Queryable, id: string): Promise<Person | null> {
  const { rows } = await q.query<PersonRow>(`${SELECT} where id = $1`, [id]);
  return rows[0] ? toPerson(rows[0]) : null;
}

/** Finds the person with this e-mail address, spelt in any case. */
export async function selectPersonByEmail(q: Queryable, email: string): Promise<Person | null> {
  const { rows } = await q.query<PersonRow>(`${SELECT} where email = lower($1)`, [email]);
  return rows[0] ? toPerson(rows[0]) : null;
}

/** Returns all persons, by name. */
export async function selectPersons(q: Queryable): Promise<Person[]> {
  const { rows } = await q.query<PersonRow>(`${SELECT} order by name, id`);
  return rows.map(toPerson);
}

/** Serialises changes of persons until the end of the transaction, so that one administrator stays. */
export async function lockPersons(q: Queryable): Promise<void> {
  await q.query('lock table identity.persons in share row exclusive mode');
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    timeZone: row.time_zone,
    orgUnit: row.org_unit,
    roles: row.roles.flatMap(({ role, org_unit }) => (isRole(role) ? [{ role, orgUnit: org_unit }] : [])),
    createdAt: row.created_at.getTime(),
    createdBy: row.created_by,
    deactivatedAt: row.deactivated_at?.getTime() ?? null,
  };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
