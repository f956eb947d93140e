import type { Database } from '#database';
import { chainsOfEntitiesAfter, type ChainEvent, type LoggedEvent } from '#event-log';
import { beginnings, effectiveOf } from '#event-log/domain';

/**
 * Finds events that began an entity on which something recorded since stands. Without its beginning, a
 * service that another person corrected would be left without a name. What was retracted meanwhile needs
 * nothing.
 *
 * @param runs those of the import and of its undo: what they recorded is not "since"
 * @returns for each such beginning the first event that needs it
 */
export async function neededBeginnings(
  database: Database,
  events: readonly LoggedEvent[],
  runs: readonly number[],
): Promise<Map<LoggedEvent, ChainEvent>> {
  const needed = new Map<LoggedEvent, ChainEvent>();
  const began = events.filter(({ type, chain }) => chain === null && beginnings.has(type));
  const entities = began.flatMap(({ position, orgUnit, subject }) =>
    orgUnit === null || subject === null ? [] : [{ position, orgUnit, subject }],
  );
  const chains = await chainsOfEntitiesAfter(database, entities, runs);
  for (const beginning of began) {
    const effective = (chains.get(beginning.position) ?? []).filter((chain) => effectiveOf(chain) !== null);
    const since = effective.flatMap((chain) =>
      chain.filter(({ position, run }) => position > beginning.position && !isOf(run, runs)),
    );
    const [first] = since.sort((one, other) => one.position - other.position);
    if (first) needed.set(beginning, first);
  }
  return needed;
}

function isOf(run: number | null, runs: readonly number[]): boolean {
  return run !== null && runs.includes(run);
}
