import type { Queryable } from '../database.js';

/** Stores the value unless one is stored already, and returns the stored one. */
export async function decideOnce(q: Queryable, name: string, value: string): Promise<string> {
  await q.query(
    'insert into installation.facts (name, value) values ($1, $2) on conflict (name) do nothing',
    [name, value],
  );
  const { rows } = await q.query<{ value: string }>('select value from installation.facts where name = $1', [
    name,
  ]);
  return rows[0]?.value ?? value;
}

/** Replaces a decision that nothing rests on yet. */
export async function decideAgain(q: Queryable, name: string, value: string): Promise<void> {
  await q.query(
    `insert into installation.facts (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value`,
    [name, value],
  );
}

/** Returns what was decided; `null`: nothing yet. */
export async function decided(q: Queryable, name: string): Promise<string | null> {
  const { rows } = await q.query<{ value: string }>('select value from installation.facts where name = $1', [
    name,
  ]);
  return rows[0]?.value ?? null;
}
