import type { Queryable } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import { stageKinds } from '../domain/journal-kinds.js';
import type { JournalMovement } from '../domain/journal-movement.js';

/** The entries that are read: after a position, or about days from one on. */
export type MovementRange = { afterPosition: number } | { fromDay: Day; untilDay: Day };

interface MovementRow extends Omit<JournalMovement, 'position' | 'orgUnit' | 'day'> {
  position: string;
  org_unit: string;
  day: string;
}

/** More entries than this are not read: the oldest are left out. */
const MAX_ENTRIES = 20_000;

const STAGES = stageKinds.map((kind) => `'${kind}'`).join(', ');
const SCORES = `'score-moved', 'item-attested', 'item-revoked', 'target-verdict'`;

/**
 * Returns the entries about one track in ascending order: of its stage, or of its scores, items and targets
 * where it has no stages.
 */
export async function readMovements(
  q: Queryable,
  { framework, track, orgUnits }: { framework: string; track: string; orgUnits: readonly string[] },
  { range, staged }: { range: MovementRange; staged: boolean },
): Promise<JournalMovement[]> {
  const after = 'afterPosition' in range ? range.afterPosition : null;
  const days = 'fromDay' in range ? range : null;
  const { rows } = await q.query<MovementRow>(
    `select position, kind, org_unit, day, data -> 'from' as from, data -> 'to' as to,
       data -> 'score' as score, data -> 'verdict' as verdict
     from assessments.journal
     where org_unit = any($1::text[]) and framework = $2 and track = $3 and kind in (${staged ? STAGES : SCORES})
       and ($4::bigint is null or position > $4) and ($5::date is null or day between $5 and $6::date)
     order by position desc limit ${MAX_ENTRIES}`,
    [orgUnits, framework, track, after, days && formatDay(days.fromDay), days && formatDay(days.untilDay)],
  );
  return rows
    .map(({ position, org_unit, day, ...row }) => ({
      ...row,
      ...{ position: Number(position), orgUnit: org_unit, day: parseDay(day) ?? 0 },
    }))
    .reverse();
}
