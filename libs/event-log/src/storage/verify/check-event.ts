import { hash } from 'node:crypto';
import { parseTimestamp } from '#kernel';
import { RETRACTED, vocabulary } from '../../domain/index.js';
import type { SealedEvent } from './sealed-rows.js';

/** The members of a canonical text from which columns are derived. */
interface Canonical {
  source: string;
  id: string;
  type: string;
  time: string;
  subject?: string;
  orgunit?: string;
  backfill?: boolean;
  corrects?: string;
  data?: { source?: unknown; id?: unknown };
}

/** Returns what is wrong with one row, in words; null when the hash and the columns match the text. */
export function checkEvent(row: SealedEvent): string | null {
  if (row.canonical !== null && !hash('sha256', row.canonical, 'buffer').equals(row.hash)) {
    return 'the hash does not match the text';
  }
  if (row.id_position !== row.position) return 'its identity does not lead to it';
  const chain = row.amends === null ? null : row.target_chain;
  if (row.chain !== chain) return 'the column chain was altered';
  return row.canonical === null ? null : checkColumns(row, JSON.parse(row.canonical) as Canonical);
}

function checkColumns(row: SealedEvent, text: Canonical): string | null {
  const target = targetOf(text);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['source', row.source, text.source],
    ['id', row.id, text.id],
    ['type', row.type, text.type],
    ['subject', row.subject, text.subject ?? null],
    ['org_unit', row.org_unit, text.orgunit ?? null],
    ['occurred_at', row.time, parseTimestamp(text.time)],
    ['backfill', row.backfill, text.backfill ?? false],
    ['is_entity', row.is_entity, vocabulary.get(text.type)?.kind === 'timeline'],
    ['amends', row.target_source, target?.source ?? null],
    ['amends', row.target_id, target?.id ?? null],
  ];
  const altered = pairs.find(([, stored, expected]) => stored !== expected);
  return altered ? `the column ${altered[0]} does not match the text` : null;
}

function targetOf(text: Canonical): { source: unknown; id: unknown } | null {
  if (text.corrects !== undefined) return { source: text.source, id: text.corrects };
  return text.type === RETRACTED ? { source: text.data?.source, id: text.data?.id } : null;
}
