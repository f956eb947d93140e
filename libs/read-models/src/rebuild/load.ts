import type { PoolClient } from 'pg';
import { copyIn, CopyRows } from '#database';
import { NEXT } from '../storage/next-tables.js';
import { COLUMNS } from './rows.js';

type LoadedTable = keyof typeof COLUMNS;

const PIECE = 1 << 18;

/** Copies rows into a table that is being built. */
export function copyTo(
  client: PoolClient,
  table: LoadedTable,
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  return copyIn(client, `copy ${NEXT}.${table} (${COLUMNS[table]}) from stdin (format binary)`, pieces);
}

/** Copies values into a table. Asks for them only as fast as the server takes their rows. */
export function load<T>(
  client: PoolClient,
  table: LoadedTable,
  values: Iterable<T>,
  write: (rows: CopyRows, value: T) => void,
): Promise<void> {
  return copyTo(client, table, piecesOf(values, write));
}

function* piecesOf<T>(values: Iterable<T>, write: (rows: CopyRows, value: T) => void): Generator<Buffer> {
  const rows = new CopyRows();
  for (const value of values) {
    write(rows, value);
    if (rows.size >= PIECE) yield rows.take();
  }
  yield rows.end();
}
