import { type Queryable, type Tx, IntegerArray, dateOf, daysOf, numberArray } from '#database';
import { chunksOf } from '#kernel';
import {
  Totals,
  DAY,
  OWN,
  parseExact,
  placeInOrgUnit,
  saturate,
  type RollupRow,
} from '../domain/rollups/index.js';
import type { RecentRows } from './remembered-rows.js';

/** The two tables of rollups, which have the same form: by measure, and by segment of a measure. */
export interface RollupsTable {
  name: 'rollups' | 'segment_rollups';
  /** The column with the ids of measures or segments. */
  ids: 'measures' | 'segments';
  /** The width of such an id. */
  bytes: 2 | 4;
}

export const MEASURE_ROLLUPS: RollupsTable = { name: 'rollups', ids: 'measures', bytes: 2 };
export const SEGMENT_ROLLUPS: RollupsTable = { name: 'segment_rollups', ids: 'segments', bytes: 4 };

const typeOf = ({ bytes }: RollupsTable): string => (bytes === 2 ? 'smallint' : 'int');

/**
 * SQL for an org unit's rows in a `range` (grain, first, last) of the surrounding statement. `offset 0` makes
 * the planner use the index, once per org unit and range.
 */
export const rowsInRange = ({ name, ids }: RollupsTable, orgUnitId: string, condition = ''): string =>
  `
  cross join lateral (
    select ${ids} as ids, amounts, counts from read_models.${name}
    where org_unit_id = ${orgUnitId} and grain = range.grain
      and start between ${dateOf('range.first')} and ${dateOf('range.last')} ${condition}
    offset 0
  ) s`.trim();

/**
 * SQL that takes those rows apart, one total per row. `unnest` is in the select list because in the from
 * clause each array would be written to a temporary store, and remembered in case the same arrays came again.
 */
export const TOTALS_OF_ROWS = 'unnest(s.ids) as id, unnest(s.amounts) as amount, unnest(s.counts) as count';

/**
 * Rows per statement: enough to make the cost of the statement itself negligible, few enough to bound memory.
 */
const CHUNK = 20_000;

/**
 * Adds deltas to the stored totals. Reads the rows that are not remembered, adds in Node and writes them
 * back. That is half the cost of adding arrays in SQL, and safe because a writer of totals holds the
 * checkpoint of the projection. `rows` must be in the order of the key. Afterwards they hold the new totals.
 */
export async function addToRollups(
  tx: Tx,
  table: RollupsTable,
  rows: readonly RollupRow[],
  remembered: RecentRows<Totals>,
): Promise<void> {
  for (const chunk of chunksOf(rows, CHUNK)) {
    await addStored(tx, table, addRemembered(chunk, remembered));
    for (const { totals } of chunk) {
      totals.dropEmpty();
      totals.sort();
    }
    await writeRows(
      tx,
      table,
      chunk.filter(({ totals }) => !totals.isEmpty),
    );
    await deleteRows(tx, table, chunk.filter(({ totals }) => totals.isEmpty)); // prettier-ignore
  }
}

/** Returns the own totals of these org units, day by day. */
export async function readOwnDays(
  q: Queryable,
  { name, ids }: RollupsTable,
  orgUnitIds: readonly number[],
): Promise<OwnDay[]> {
  const { rows } = await q.query<ArrayTexts & { org_unit_id: number; day: number }>(
    `select org_unit_id, ${daysOf('start')} as day, ${ids}::text as measures, amounts::text, counts::text
     from read_models.${name} where org_unit_id = any($1::int[]) and grain = ${DAY} and scope = ${OWN}`,
    [numberArray(orgUnitIds)],
  );
  return rows.map((row) => ({
    orgUnitId: row.org_unit_id,
    day: row.day,
    totals: addTexts(new Totals(), row),
  }));
}

export interface OwnDay {
  orgUnitId: number;
  day: number;
  totals: Totals;
}

interface ArrayTexts {
  measures: string;
  amounts: string;
  counts: string;
}

/**
 * Adds the deltas of rows to the totals that are remembered of them. Returns the rows of which none are, with
 * totals of their own, because rows may share their deltas.
 */
function addRemembered(rows: readonly RollupRow[], remembered: RecentRows<Totals>): RollupRow[] {
  const others: RollupRow[] = [];
  for (const row of rows) {
    const place = placeInOrgUnit(row);
    let totals = remembered.get(row.orgUnitId, place);
    if (!totals) {
      totals = new Totals();
      others.push(row);
    }
    totals.addAll(row.totals);
    row.totals = totals;
    remembered.set(row.orgUnitId, place, totals);
  }
  return others;
}

/**
 * Adds the stored totals to the rows. `limit 1` makes the planner use the index; for a join of twenty
 * thousand keys it would scan the whole table.
 */
async function addStored(tx: Tx, { name, ids }: RollupsTable, rows: readonly RollupRow[]): Promise<void> {
  if (rows.length === 0) return;
  const stored = await tx.query<ArrayTexts & { place: number }>(
    `select key.place::int, s.* from ${KEYS} cross join lateral (
       select ${ids}::text as measures, amounts::text, counts::text from read_models.${name}
       where org_unit_id = key.org_unit_id and grain = key.grain and start = ${dateOf('key.start')} and scope = key.scope
       limit 1
     ) s`,
    keysOf(rows),
  );
  for (const texts of stored.rows) {
    const row = rows[texts.place - 1];
    if (row) addTexts(row.totals, texts);
  }
}

/**
 * Writes the rows. The totals of all rows are sent in three long arrays, and each row takes its slice. An
 * array text per row would be built, quoted and parsed a hundred thousand times.
 */
async function writeRows(tx: Tx, table: RollupsTable, rows: readonly RollupRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { name, ids, bytes } = table;
  await tx.query(
    `insert into read_models.${name} (org_unit_id, grain, start, scope, ${ids}, amounts, counts)
     select org_unit_id, grain, ${dateOf('start')}, scope,
       ($7::${typeOf(table)}[])[first:last], ($8::bigint[])[first:last], ($9::int[])[first:last]
     from unnest($1::int[], $2::smallint[], $3::int[], $4::smallint[], $5::int[], $6::int[])
       as row (org_unit_id, grain, start, scope, first, last)
     on conflict (org_unit_id, grain, start, scope)
     do update set ${ids} = excluded.${ids}, amounts = excluded.amounts, counts = excluded.counts`,
    [...keysOf(rows), ...slicesOf(rows, bytes)],
  );
}

async function deleteRows(tx: Tx, { name }: RollupsTable, rows: readonly RollupRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `delete from read_models.${name} s using ${KEYS}
     where s.org_unit_id = key.org_unit_id and s.grain = key.grain and s.start = ${dateOf('key.start')} and s.scope = key.scope`,
    keysOf(rows),
  );
}

const KEYS = `unnest($1::int[], $2::smallint[], $3::int[], $4::smallint[])
  with ordinality as key (org_unit_id, grain, start, scope, place)`;

function keysOf(rows: readonly RollupRow[]): Buffer[] {
  const orgUnitIds = new IntegerArray(4, rows.length);
  const grains = new IntegerArray(2, rows.length);
  const starts = new IntegerArray(4, rows.length);
  const scopes = new IntegerArray(2, rows.length);
  for (const { orgUnitId, grain, start, scope } of rows) {
    orgUnitIds.push(orgUnitId);
    grains.push(grain);
    starts.push(start);
    scopes.push(scope);
  }
  return [orgUnitIds, grains, starts, scopes].map((array) => array.done());
}

/** Returns the first and last place of each row's totals, counted from 1, and the totals of all rows. */
function slicesOf(rows: readonly RollupRow[], bytes: 2 | 4): Buffer[] {
  const total = rows.reduce((sum, { totals }) => sum + totals.measures.length, 0);
  const firsts = new IntegerArray(4, rows.length);
  const lasts = new IntegerArray(4, rows.length);
  const measures = new IntegerArray(bytes, total);
  const amounts = new IntegerArray(8, total);
  const counts = new IntegerArray(4, total);
  let place = 0;
  for (const { totals } of rows) {
    firsts.push(place + 1);
    place += totals.measures.length;
    lasts.push(place);
    for (const measure of totals.measures) measures.push(measure);
    for (const amount of totals.amounts) amounts.push(saturate(amount));
    for (const count of totals.counts) counts.push(count);
  }
  return [firsts, lasts, measures, amounts, counts].map((array) => array.done());
}

function addTexts(totals: Totals, { measures, amounts, counts }: ArrayTexts): Totals {
  const [amountTexts, countTexts] = [elementsOf(amounts), elementsOf(counts)];
  elementsOf(measures).forEach((measure, index) => {
    totals.add(Number(measure), parseExact(amountTexts[index] ?? '0'), Number(countTexts[index]));
  });
  return totals;
}

function elementsOf(text: string): string[] {
  return text.slice(1, -1).split(',');
}
