import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Queryable } from '#database';

/** PostgreSQL sends bytes as hexadecimal text, which takes twice their size and more for a moment. */
const PIECE_BYTES = 1 << 18;

/** Stores a file of the disk in pieces. One buffer holds them all in turn. */
export async function storeFile(q: Queryable, id: number, path: string): Promise<void> {
  const file = await open(path);
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    for (let n = 0; ; n += 1) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES);
      if (bytesRead === 0) return;
      const values = [id, n, piece.subarray(0, bytesRead)];
      await q.query('insert into imports.file_pieces (import, n, bytes) values ($1, $2, $3)', values);
    }
  } finally {
    await file.close();
  }
}

/** Writes a stored file to the disk. */
export async function writeFile(q: Queryable, id: number, path: string): Promise<void> {
  const output = createWriteStream(path, { mode: 0o600 });
  for (let n = 0; ; n += 1) {
    const { rows } = await q.query<{ bytes: Buffer }>(
      'select bytes from imports.file_pieces where import = $1 and n = $2',
      [id, n],
    );
    const [piece] = rows;
    if (!piece) break;
    if (!output.write(piece.bytes)) await once(output, 'drain');
  }
  output.end();
  await finished(output);
}

/** Deletes files that nothing needs any more: a month after their import was uploaded. */
export async function forgetOldFiles(q: Queryable): Promise<void> {
  await q.query(
    `delete from imports.file_pieces p using imports.imports i
     where i.id = p.import and i.created_at < now() - interval '30 days' and i.leased_until is null`,
  );
}
