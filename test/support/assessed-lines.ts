import type { AnnouncementData, JournalEntry } from '#assessments';
import type { AssessedLog } from './assessed-log-fixture.js';

/** Returns lines such as `A stage-advanced null → 1, 0.2 on the way, kpi, silently`. */
export function entryLines(entries: readonly JournalEntry[]): string[] {
  return entries.map(({ orgUnit, kind, silent, data }) => {
    const { from, to, progress, kpi } = data as AnnouncementData;
    const way = progress === null ? null : Math.round(progress * 100) / 100;
    const change = `${orgUnit} ${kind} ${from?.level ?? null} → ${to?.level ?? null}, ${way} on the way`;
    return [change, ...(kpi ? [kpi] : []), ...(silent ? ['silently'] : [])].join(', ');
  });
}

/** Returns the level of the announced stage of each org unit, by code. */
export async function announcedLevels(rig: AssessedLog): Promise<Record<string, number | null>> {
  const { rows } = await rig.log.database.query<{ code: string; level: number | null }>(
    `select code, (announced -> 'state' -> 'stage' ->> 'level')::int as level
     from assessments.announced_tracks join read_models.org_units on org_units.id = org_unit_id`,
  );
  return Object.fromEntries(rows.map(({ code, level }) => [code, level]));
}
