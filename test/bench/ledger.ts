import type { Database } from '#database';
import { eventually } from '../support/eventually.js';
import type { LoadResult } from './load.js';

/**
 * Throws when the counts of sent events and stored rows disagree. Such a run is void and prints no number.
 */
export function balanceLoad({ sent, acknowledged, refused, failed }: LoadResult, rowsInLog: number): void {
  if (sent !== acknowledged + refused + failed)
    throw new Error(`Void: ${sent} sent, ${acknowledged + refused + failed} accounted for.`);
  if (refused + failed > 0) throw new Error(`Void: ${refused} refused and ${failed} failed of ${sent}.`);
  if (rowsInLog !== acknowledged)
    throw new Error(`Void: ${acknowledged} acknowledged, ${rowsInLog} in the log.`);
}

export async function rowsInLog(database: Database): Promise<number> {
  const { rows } = await database.query<{ n: string }>('select count(*) as n from event_log.events');
  return Number(rows[0]?.n);
}

/**
 * Throws unless the dossiers received agree between the read model and the log, at every level of the tree.
 */
export async function balanceReadModel(database: Database): Promise<void> {
  const { rows } = await database.query<{ logged: string; own: string; national: string }>(`
    with dossiers as (
      select u.code, s.scope, sum(total.amount) as amount
      from read_models.rollups s
      cross join unnest(s.measures, s.amounts) as total (measure, amount)
      join read_models.measures m on m.id = total.measure and m.name = 'dossiers.received'
      join read_models.org_units u on u.id = s.org_unit_id
      where s.grain = 0 group by 1, 2
    )
    select
      (select count(*) from event_log.events where type = 'vn.thang.dossier.submitted.v1') as logged,
      (select coalesce(sum(amount), 0) from dossiers where scope = 0) as own,
      (select coalesce(sum(amount), 0) from dossiers where code = 'vn') as national`);
  const { logged, own, national } = rows[0] ?? {};
  if (logged !== own || own !== national)
    throw new Error(`Void: ${logged} dossiers in the log, ${own} own, ${national} national.`);
}

/** Returns the position that the projector has reached. */
export async function projectedPosition(database: Database): Promise<number> {
  const { rows } = await database.query<{ position: string }>(
    `select coalesce((select position from event_log.checkpoints where subscriber = 'measures'), 0) as position`,
  );
  return Number(rows[0]?.position);
}

/** Waits until the projector has reached the head of the log. */
export async function waitUntilProjected(database: Database, withinMs = 600_000): Promise<void> {
  await eventually(
    async () => {
      const { rows } = await database.query<{ position: string }>('select position from event_log.head');
      const behind = Number(rows[0]?.position) - (await projectedPosition(database));
      if (behind > 0) throw new Error(`${behind} events are not projected yet.`);
    },
    { withinMs },
  );
}
