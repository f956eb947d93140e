import type { PoolClient } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CopyRows } from './copy-rows.js';
import { copyIn, copyOut } from './copy.js';

let test: TestDatabase;
let client: PoolClient;
beforeAll(async () => {
  test = await createTestDatabase([]);
  await test.database.query('create table rows_copied (n integer, word text)');
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.database.query('truncate rows_copied');
  client = await test.database.connect();
  client.on('error', () => undefined);
});
afterEach(() => client.release(true));

describe('COPY', () => {
  it('copies rows in and out unchanged, wherever the chunks are cut', async () => {
    const lines = Array.from({ length: 50_000 }, (_, n) => `${n}\tword ${n}\n`).join('');
    await copyIn(client, 'copy rows_copied from stdin', cut(Buffer.from(lines), 65_521));
    const pieces: Buffer[] = [];
    await copyOut(client, 'copy (select n, word from rows_copied order by n) to stdout', (piece) => {
      pieces.push(Buffer.from(piece));
    });
    expect(Buffer.concat(pieces).toString() === lines).toBe(true);
  });

  it('copies nothing when the sender fails, and keeps the connection usable', async () => {
    const failing = function* (): Generator<Buffer> {
      yield Buffer.from('1\tone\n');
      throw new Error('out of paper');
    };
    await expect(copyIn(client, 'copy rows_copied from stdin', failing())).rejects.toThrow('out of paper');
    const { rows } = await client.query('select * from rows_copied');
    expect(rows).toEqual([]);
  });

  it("rejects with the server's error", async () => {
    const rows = [Buffer.from('one\ttwo\n')];
    await expect(copyIn(client, 'copy rows_copied from stdin', rows)).rejects.toThrow('invalid input syntax');
    await expect(copyOut(client, 'copy nothing to stdout', () => undefined)).rejects.toThrow('nothing');
  });

  it('stops reading when the reader throws', async () => {
    const failing = (): never => {
      throw new Error('no more');
    };
    const sql = 'copy (select generate_series(1, 100000000)) to stdout';
    await expect(copyOut(client, sql, failing)).rejects.toThrow('no more');
  });
});

describe('CopyRows', () => {
  it('writes every type so that PostgreSQL reads the same value', async () => {
    await client.query(`create temporary table kinds (
      s smallint, i integer, b bigint, large bigint, yes boolean, d date, t timestamptz, word text, bytes bytea,
      longs bigint[], nothing text)`);
    const rows = new CopyRows();
    rows.row(11);
    rows.integer(2, -3);
    rows.integer(4, 70_000);
    rows.integer(8, -5_000_000_000);
    rows.integer(8, 9_223_372_036_854_775_807n);
    rows.boolean(true);
    rows.date(-25_567);
    rows.timestamptz(Date.UTC(1999, 11, 31, 23, 59, 59, 999));
    rows.text('Hà Nội 𝕏');
    rows.bytea(Buffer.from([0, 255]));
    rows.integers(8, [1, -2, 3n], 1);
    rows.null();
    await copyIn(client, 'copy kinds from stdin (format binary)', [rows.take(), rows.end()]);
    const { rows: read } = await client.query<Record<string, unknown>>(
      `select s, i, b::text, large::text, yes, d::text, extract(epoch from t)::text as t, word, bytes, longs::text, nothing
       from kinds`,
    );
    expect(read).toEqual([
      {
        s: -3,
        i: 70_000,
        b: '-5000000000',
        large: '9223372036854775807',
        yes: true,
        d: '1900-01-01',
        t: '946684799.999000',
        word: 'Hà Nội 𝕏',
        bytes: Buffer.from([0, 255]),
        longs: '{-2,3}',
        nothing: null,
      },
    ]);
  });
});

function* cut(text: Buffer, size: number): Generator<Buffer> {
  for (let start = 0; start < text.length; start += size) yield text.subarray(start, start + size);
}
