import type { Queryable } from '#database';
import { MeasureIds } from '../domain/deltas/index.js';

/** Returns the ids of these measures. Gives ids to those that have none. */
export async function ensureMeasures(q: Queryable, names: readonly string[]): Promise<MeasureIds> {
  await q.query(
    `insert into read_models.measures (name)
     select name from unnest($1::text[]) as wanted (name)
     where not exists (select from read_models.measures m where m.name = wanted.name)
     on conflict do nothing`,
    [names],
  );
  return readMeasures(q);
}

/** Returns the measures that have an id so far. */
export async function readMeasures(q: Queryable): Promise<MeasureIds> {
  const { rows } = await q.query<{ id: number; name: string }>('select id, name from read_models.measures');
  return new MeasureIds(new Map(rows.map(({ id, name }) => [name, id])));
}
