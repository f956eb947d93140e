import { createHash } from 'node:crypto';
import type { Queryable } from '#database';
import { readHead, selectSealed, type StoredRecord } from './audit-statements.js';

/** What is wrong with the audit trail, and with which record. */
export interface AuditTrailFault {
  /** The number of the record. */
  record: number;
  fault: 'altered' | 'missing' | 'added';
}

/** How many records are read at once. */
const BATCH = 5000;

/** Returns the hash of a record, which covers the hash of the record before it. */
export function recordHash(previous: Buffer, record: StoredRecord): Buffer {
  const { id, at, actor, action, target, orgUnit, before, after } = record;
  const { address, userAgent } = actor.origin;
  const members = [id, at, actor.id, actor.name, address, userAgent, action, target, orgUnit, before, after];
  return createHash('sha256').update(previous).update(sortedJson(members)).digest();
}

/** Returns the first fault of the chain of hashes, and how many records were read; null: none. */
export async function verifyAuditTrail(
  q: Queryable,
): Promise<{ records: number; fault: AuditTrailFault | null }> {
  const head = await readHead(q);
  let id = 0;
  let hash: Buffer = Buffer.alloc(32);
  for (;;) {
    const records = await selectSealed(q, id, BATCH);
    for (const record of records) {
      if (record.id > head.id) return { records: id, fault: { record: record.id, fault: 'added' } };
      if (record.id !== id + 1) return { records: id, fault: { record: id + 1, fault: 'missing' } };
      hash = recordHash(hash, record);
      if (!hash.equals(record.hash)) return { records: id, fault: { record: record.id, fault: 'altered' } };
      id = record.id;
    }
    if (records.length < BATCH) break;
  }
  if (id < head.id) return { records: id, fault: { record: id + 1, fault: 'missing' } };
  return { records: id, fault: hash.equals(head.hash) ? null : { record: id, fault: 'altered' } };
}

/** Writes JSON with sorted members, because the database does not keep their order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
