import type { Queryable } from '#database';
import { addMonths, monthOf, type Day } from '#kernel';
import { dateOf, numberArray } from './sql-values.js';

/** A thing of a body. */
export interface ThingOfBody {
  orgUnit: string;
  subject: string;
}

const SUPPLIED = 'services.fullProcess';
/** Whoever was filed for, or paid for, is used. */
const USED = ['services.withDossier', 'services.withPayment'];
/** And so is what its body itself reports use of. */
const REPORTED = ['dossiers.received.reported', 'dossiers.online.reported', 'dossiers.resolved.reported'];

/** The services of these bodies that can be used full-process on that day. */
export async function readSupplied(
  q: Queryable,
  unitIds: readonly number[],
  day: Day,
): Promise<ThingOfBody[]> {
  const { rows } = await q.query<{ code: string; subject: string }>(
    `select u.code, t.subject
     from scorecards.timelines t join scorecards.units u on u.id = t.unit_id
     where t.unit_id = any($1::int[]) and t.subject like 'service/%'
       and (select sum((c ->> 2)::numeric) from json_array_elements(t.contributions) c
            where (c ->> 0)::int = (select id from scorecards.measures where name = $2) and (c ->> 1)::int <= $3) > 0`,
    [numberArray(unitIds), SUPPLIED, day],
  );
  return rows.map(things);
}

/** Those that were used in the twelve months up to that day, or in the month in which these begin. */
export async function readUsed(q: Queryable, unitIds: readonly number[], day: Day): Promise<ThingOfBody[]> {
  const since = addMonths(day, -12) + 1;
  const { rows } = await q.query<{ code: string; subject: string }>(
    `select u.code, used.subject
     from (
       select p.unit_id, p.subject from scorecards.presences p
       where p.unit_id = any($1::int[])
         and p.measure_id = any(select id from scorecards.measures where name = any($2::text[]))
         and exists (select from unnest(p.months) month where month between ${dateOf('$3::int')} and ${dateOf('$4::int')})
       union
       select t.unit_id, t.subject from scorecards.timelines t
       where t.unit_id = any($1::int[]) and t.subject like 'service/%' and t.covered_from is not null
         and exists (
           select from json_array_elements(t.contributions) c
           where (c ->> 0)::int = any(select id from scorecards.measures where name = any($6::text[]))
             and (c ->> 1)::int between $5 and $4 and (c ->> 2)::numeric > 0
         )
     ) used join scorecards.units u on u.id = used.unit_id`,
    [numberArray(unitIds), USED, monthOf(since), day, since, REPORTED],
  );
  return rows.map(things);
}

const things = ({ code, subject }: { code: string; subject: string }): ThingOfBody => ({
  orgUnit: code,
  subject,
});
