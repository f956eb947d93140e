import type { Queryable, Tx } from '#database';
import { Cells, OWN, DAY, parseExact, saturate, type SumRow } from '../domain/sums/index.js';
import { chunksOf, dateOf, daysOf, numberArray } from './sql-values.js';

/** Rows per statement: enough to make the statement's own cost vanish, few enough to keep memory flat. */
const CHUNK = 20_000;

/**
 * Adds deltas to the stored sums. Reads the rows, adds in Node and writes them back: half the price of adding arrays in
 * SQL, and safe because whoever writes sums holds the projection's checkpoint. `rows` must be in the order of the key.
 */
export async function addToSums(tx: Tx, rows: readonly SumRow[]): Promise<void> {
  for (const chunk of chunksOf(rows, CHUNK)) {
    await addStored(tx, chunk);
    for (const { cells } of chunk) cells.dropEmpty();
    await writeRows(
      tx,
      chunk.filter(({ cells }) => !cells.isEmpty),
    );
    await deleteRows(tx, chunk.filter(({ cells }) => cells.isEmpty)); // prettier-ignore
  }
}

/** What bodies themselves did, day by day. */
export async function readOwnDays(
  q: Queryable,
  unitIds: readonly number[],
): Promise<{ unitId: number; day: number; cells: Cells }[]> {
  const { rows } = await q.query<ArrayTexts & { unit_id: number; day: number }>(
    `select unit_id, ${daysOf('start')} as day, measures::text, amounts::text, counts::text
     from scorecards.sums where unit_id = any($1::int[]) and span = ${DAY} and part = ${OWN}`,
    [numberArray(unitIds)],
  );
  return rows.map((row) => ({ unitId: row.unit_id, day: row.day, cells: addTexts(new Cells(), row) }));
}

interface ArrayTexts {
  measures: string;
  amounts: string;
  counts: string;
}

async function addStored(tx: Tx, rows: readonly SumRow[]): Promise<void> {
  const stored = await tx.query<ArrayTexts & { place: number }>(
    `select key.place::int, measures::text, amounts::text, counts::text
     from ${KEYS}
     join scorecards.sums s on s.unit_id = key.unit_id and s.span = key.span and s.start = ${dateOf('key.start')} and s.part = key.part`,
    keysOf(rows),
  );
  for (const texts of stored.rows) {
    const row = rows[texts.place - 1];
    if (row) addTexts(row.cells, texts);
  }
}

async function writeRows(tx: Tx, rows: readonly SumRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into scorecards.sums (unit_id, span, start, part, measures, amounts, counts)
     select unit_id, span, ${dateOf('start')}, part, measures::smallint[], amounts::bigint[], counts::int[]
     from unnest($1::int[], $2::smallint[], $3::int[], $4::smallint[], $5::text[], $6::text[], $7::text[])
       as row (unit_id, span, start, part, measures, amounts, counts)
     on conflict (unit_id, span, start, part)
     do update set measures = excluded.measures, amounts = excluded.amounts, counts = excluded.counts`,
    [
      ...keysOf(rows),
      textArray(rows.map(({ cells }) => numberArray(cells.measures))),
      textArray(rows.map(({ cells }) => numberArray(cells.amounts.map(saturate)))),
      textArray(rows.map(({ cells }) => numberArray(cells.counts))),
    ],
  );
}

async function deleteRows(tx: Tx, rows: readonly SumRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `delete from scorecards.sums s using ${KEYS}
     where s.unit_id = key.unit_id and s.span = key.span and s.start = ${dateOf('key.start')} and s.part = key.part`,
    keysOf(rows),
  );
}

const KEYS = `unnest($1::int[], $2::smallint[], $3::int[], $4::smallint[])
  with ordinality as key (unit_id, span, start, part, place)`;

function keysOf(rows: readonly SumRow[]): string[] {
  return [
    numberArray(rows.map(({ unitId }) => unitId)),
    numberArray(rows.map(({ span }) => span)),
    numberArray(rows.map(({ start }) => start)),
    numberArray(rows.map(({ part }) => part)),
  ];
}

/** Array texts hold nothing that would have to be escaped. */
function textArray(arrays: readonly string[]): string {
  return `{"${arrays.join('","')}"}`;
}

function addTexts(cells: Cells, { measures, amounts, counts }: ArrayTexts): Cells {
  const [amountTexts, countTexts] = [elementsOf(amounts), elementsOf(counts)];
  elementsOf(measures).forEach((measure, index) => {
    cells.add(Number(measure), parseExact(amountTexts[index] ?? '0'), Number(countTexts[index]));
  });
  return cells;
}

function elementsOf(text: string): string[] {
  return text.slice(1, -1).split(',');
}
