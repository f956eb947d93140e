import type { Queryable } from '#database';

/** An event that the group stores, and the run of its request. */
interface RunEvent {
  position: number;
  run: number | null;
}

/** Adds stored events to the counts of their runs. Makes no round trip when no event has a run. */
export async function countInRuns(q: Queryable, events: readonly RunEvent[]): Promise<void> {
  const counts = new Map<number, { accepted: number; last: number }>();
  for (const { run, position } of events) {
    if (run === null) continue;
    counts.set(run, { accepted: (counts.get(run)?.accepted ?? 0) + 1, last: position });
  }
  if (counts.size === 0) return;
  const values = [...counts.values()];
  await q.query(ADD_COUNTS, [
    [...counts.keys()],
    values.map(({ accepted }) => accepted),
    values.map(({ last }) => last),
  ]);
}

const ADD_COUNTS = `
  update event_log.runs set accepted = runs.accepted + added.accepted, last_position = added.last
  from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as added (run, accepted, last)
  where runs.id = added.run`;
