import type { Queryable } from '#database';

/** A check of an org unit, by the item of its alerts. */
export interface CheckSubject {
  orgUnit: string;
  item: string;
}

/** Returns those checks whose alert is active and notifies people. */
export async function notifiedChecks(q: Queryable, checks: readonly CheckSubject[]): Promise<CheckSubject[]> {
  if (checks.length === 0) return [];
  const { rows } = await q.query<CheckSubject>(
    `select distinct org_unit as "orgUnit", item from alerting.alerts
       join unnest($1::text[], $2::text[]) as wanted (unit, wanted_item) on unit = org_unit and wanted_item = item
      where family = 'check' and state in ('firing', 'acknowledged') and suppressed is null`,
    [checks.map(({ orgUnit }) => orgUnit), checks.map(({ item }) => item)],
  );
  return rows;
}
