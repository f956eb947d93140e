import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const TABLE = `
  create table raw_events (
    position bigint generated always as identity primary key,
    id uuid not null, source text not null, type text not null, subject text,
    occurred_at timestamptz not null, data jsonb not null,
    unique (source, id)
  )`;

const INSERT = `
  insert into raw_events (id, source, type, subject, occurred_at, data)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::jsonb[])
  on conflict (source, id) do nothing
  returning position, id`;

const ROWS_PER_STATEMENT = 1000;
const WARM_UP_MS = 700;

/**
 * Measures the limit of the database in rows per second: idempotent inserts of 1,000 rows over one
 * connection. The rows have the size of the events with which Thang is measured.
 */
export async function measureRawInserts(url: string, data: string, seconds: number): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('drop table if exists raw_events');
    await client.query(TABLE);
    await client.query('checkpoint');
    await insertFor(client, data, WARM_UP_MS);
    const started = performance.now();
    const rows = await insertFor(client, data, seconds * 1000);
    return rows / ((performance.now() - started) / 1000);
  } finally {
    await client.query('drop table if exists raw_events');
    await client.end();
  }
}

async function insertFor(client: Client, data: string, ms: number): Promise<number> {
  const end = performance.now() + ms;
  let rows = 0;
  while (performance.now() < end) {
    await client.query({ name: 'raw', text: INSERT, values: columns(data) });
    rows += ROWS_PER_STATEMENT;
  }
  return rows;
}

function columns(data: string): unknown[][] {
  const numbers = Array.from({ length: ROWS_PER_STATEMENT }, (_, i) => i);
  return [
    numbers.map(() => randomUUID()),
    numbers.map((i) => `/gov/agency-${i % 20}`),
    numbers.map(() => 'vn.thang.dossier.submitted.v1'),
    numbers.map((i) => `service/${i % 200}`),
    numbers.map(() => '2026-03-04T05:06:07Z'),
    numbers.map(() => data),
  ];
}
