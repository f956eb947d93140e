import type { Queryable } from '#database';
import type { AuditAction } from '../domain/audit-actions.js';
import type { RequestOrigin } from '../domain/principal.js';

/** A state before or after an action, without secrets. */
export type AuditedState = object | null;

/** A record as it is stored. Numbers have no gaps. */
export interface StoredRecord {
  id: number;
  /** Epoch milliseconds. */
  at: number;
  actor: { id: string | null; name: string; origin: RequestOrigin };
  action: AuditAction;
  target: string;
  orgUnit: string | null;
  before: AuditedState;
  after: AuditedState;
}

/** A record with the hash that seals it and all before it. */
export interface SealedRecord extends StoredRecord {
  hash: Buffer;
}

/** Which records to read, the newest first. What is left out does not filter. */
export interface AuditFilter {
  /** The id of the author, or a part of the author's name. */
  actor?: string | undefined;
  action?: AuditAction | undefined;
  target?: string | undefined;
  /** Epoch milliseconds; inclusive. */
  from?: number | undefined;
  /** Epoch milliseconds; exclusive. */
  to?: number | undefined;
  /** Records of these org units; null: all, also those of the whole installation. */
  orgUnits?: readonly string[] | null;
  /** Continues below this number. */
  below?: number | undefined;
  limit: number;
}

interface Head {
  id: number;
  hash: Buffer;
}

interface RecordRow {
  id: string;
  at: Date;
  actor: string | null;
  actor_name: string;
  address: string | null;
  user_agent: string | null;
  action: AuditAction;
  target: string;
  org_unit: string | null;
  before: AuditedState;
  after: AuditedState;
}

const COLUMNS = 'id, at, actor, actor_name, address, user_agent, action, target, org_unit, before, after';

/** Locks the end of the trail until the end of the transaction. */
export function lockHead(q: Queryable): Promise<Head> {
  return selectHead(q, 'for update');
}

export function readHead(q: Queryable): Promise<Head> {
  return selectHead(q, '');
}

async function selectHead(q: Queryable, lock: string): Promise<Head> {
  const { rows } = await q.query<{ id: string; hash: Buffer }>(
    `select id, hash from identity.audit_head ${lock}`,
  );
  if (!rows[0]) throw new Error('identity.audit_head has no row.');
  return { id: Number(rows[0].id), hash: rows[0].hash };
}

export async function updateHead(q: Queryable, { id, hash }: Head): Promise<void> {
  await q.query('update identity.audit_head set id = $1, hash = $2', [id, hash]);
}

export async function insertRecords(q: Queryable, records: readonly SealedRecord[]): Promise<void> {
  const rows = records.map(({ actor, orgUnit, hash, at, ...record }) => ({
    ...record,
    at: new Date(at),
    actor: actor.id,
    actor_name: actor.name,
    address: actor.origin.address,
    user_agent: actor.origin.userAgent,
    org_unit: orgUnit,
    hash: `\\x${hash.toString('hex')}`,
  }));
  await q.query(
    `insert into identity.audit_trail (${COLUMNS}, hash)
     select ${COLUMNS}, hash from json_populate_recordset(null::identity.audit_trail, $1::json)`,
    [JSON.stringify(rows)],
  );
}

export async function selectRecords(q: Queryable, filter: AuditFilter): Promise<StoredRecord[]> {
  const { actor, action, target, from, to, orgUnits, below, limit } = filter;
  const { rows } = await q.query<RecordRow>(
    `select ${COLUMNS} from identity.audit_trail
     where ($1::text is null or actor = $1 or position(lower($1) in lower(actor_name)) > 0)
       and ($2::text is null or action = $2)
       and ($3::text is null or target = $3)
       and ($4::timestamptz is null or at >= $4)
       and ($5::timestamptz is null or at < $5)
       and ($6::text[] is null or org_unit = any($6))
       and ($7::bigint is null or id < $7)
     order by id desc limit $8`,
    [actor, action, target, toDate(from), toDate(to), orgUnits, below, limit],
  );
  return rows.map(toRecord);
}

/** Returns records above a number with their hashes, the oldest first. */
export async function selectSealed(q: Queryable, above: number, limit: number): Promise<SealedRecord[]> {
  const { rows } = await q.query<RecordRow & { hash: Buffer }>(
    `select ${COLUMNS}, hash from identity.audit_trail where id > $1 order by id limit $2`,
    [above, limit],
  );
  return rows.map((row) => ({ ...toRecord(row), hash: row.hash }));
}

function toRecord(row: RecordRow): StoredRecord {
  return {
    id: Number(row.id),
    at: row.at.getTime(),
    actor: {
      id: row.actor,
      name: row.actor_name,
      origin: { address: row.address, userAgent: row.user_agent },
    },
    action: row.action,
    target: row.target,
    orgUnit: row.org_unit,
    before: row.before,
    after: row.after,
  };
}

function toDate(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at);
}
