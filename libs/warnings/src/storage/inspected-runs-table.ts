import type { Queryable } from '#database';

/** How long a process may take for one group of events before another may take over. */
const LEASE = `interval '2 minutes'`;

const CLAIM = `
  insert into warnings.inspected_runs as r (run, leased_until) values ($1, clock_timestamp() + ${LEASE})
  on conflict (run) do update set leased_until = excluded.leased_until
  where r.inspected_at is null and (r.leased_until < clock_timestamp() or $2)`;

/** Returns whether this process may inspect the run. `again` renews a claim that it has. */
export async function claimRun(
  q: Queryable,
  run: number,
  { again }: { again: boolean } = { again: false },
): Promise<boolean> {
  const { rowCount } = await q.query(CLAIM, [run, again]);
  return rowCount === 1;
}

export async function markInspected(q: Queryable, run: number): Promise<void> {
  await q.query('update warnings.inspected_runs set inspected_at = clock_timestamp() where run = $1', [run]);
}

export async function isInspected(q: Queryable, run: number): Promise<boolean> {
  const { rowCount } = await q.query(
    'select from warnings.inspected_runs where run = $1 and inspected_at is not null',
    [run],
  );
  return rowCount === 1;
}

/** Returns those of the runs that no process has inspected or is inspecting. */
export async function notInspected(q: Queryable, runs: readonly number[]): Promise<number[]> {
  const { rows } = await q.query<{ run: string }>(
    `select run from unnest($1::bigint[]) as closed (run) where not exists (
       select from warnings.inspected_runs r
       where r.run = closed.run and (r.inspected_at is not null or r.leased_until > clock_timestamp())
     ) order by run`,
    [runs],
  );
  return rows.map(({ run }) => Number(run));
}
