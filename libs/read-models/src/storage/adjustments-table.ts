import { type Queryable, type Tx, integerArray, textArray, numberArray } from '#database';
import type { Supplier } from '../domain/mergers/index.js';
import type { MeasuredDelta } from '../domain/deltas/index.js';
import { deltasFrom, deltasText, type Tuple } from './entities-table.js';

/** The entity itself, as against a distinct count that it is in. */
export const ENTITY_ITSELF = 0;

/** An entity of a successor and of org units that were merged into it. */
export interface AdjustmentKey {
  /** The successor. */
  orgUnitId: number;
  subject: string;
  /** `ENTITY_ITSELF`, or a measure of kind `distinct`. */
  measure: number;
}

/** What is added to the totals of the successor so that the entity counts once. */
export interface StoredAdjustment extends AdjustmentKey {
  deltas: readonly MeasuredDelta[];
  suppliers: readonly Supplier[];
}

interface Row {
  org_unit_id: number;
  subject: string;
  measure_id: number;
  deltas: Tuple[];
  suppliers: [number, number][];
}

const COLUMNS = 'a.org_unit_id, a.subject, a.measure_id, a.deltas, a.suppliers';

export function adjustmentKey({ orgUnitId, subject, measure }: AdjustmentKey): string {
  return `${orgUnitId}/${measure}/${subject}`;
}

/** Returns the adjustments with these keys. Entities that count once anyway have none. */
export async function readAdjustments(
  q: Queryable,
  keys: readonly AdjustmentKey[],
): Promise<StoredAdjustment[]> {
  if (keys.length === 0) return [];
  const { rows } = await q.query<Row>(
    `select a.* from ${KEYS} cross join lateral (
       select ${COLUMNS} from read_models.adjustments a
       where a.org_unit_id = key.org_unit_id and a.subject = key.subject and a.measure_id = key.measure_id limit 1
     ) a`,
    keysOf(keys),
  );
  return rows.map(adjustmentOf);
}

/** Returns all adjustments of these successors. */
export async function readAdjustmentsOf(
  q: Queryable,
  orgUnitIds: readonly number[],
): Promise<StoredAdjustment[]> {
  if (orgUnitIds.length === 0) return [];
  const { rows } = await q.query<Row>(
    `select ${COLUMNS} from read_models.adjustments a where a.org_unit_id = any($1::int[])`,
    [numberArray(orgUnitIds)],
  );
  return rows.map(adjustmentOf);
}

/** Replaces these adjustments. Deletes those without deltas. */
export async function writeAdjustments(tx: Tx, adjustments: readonly StoredAdjustment[]): Promise<void> {
  const kept = adjustments.filter(({ deltas }) => deltas.length > 0);
  const gone = adjustments.filter(({ deltas }) => deltas.length === 0);
  if (gone.length > 0)
    await tx.query(
      `delete from read_models.adjustments a using ${KEYS}
       where a.org_unit_id = key.org_unit_id and a.subject = key.subject and a.measure_id = key.measure_id`,
      keysOf(gone),
    );
  if (kept.length > 0)
    await tx.query(
      `insert into read_models.adjustments (org_unit_id, subject, measure_id, deltas, suppliers)
       select * from unnest($1::int[], $2::text[], $3::smallint[], $4::json[], $5::json[])
       on conflict (org_unit_id, subject, measure_id)
       do update set deltas = excluded.deltas, suppliers = excluded.suppliers`,
      [
        ...keysOf(kept),
        textArray('json', kept.map(({ deltas }) => deltasText(deltas))), // prettier-ignore
        textArray('json', kept.map(({ suppliers }) => suppliersText(suppliers))), // prettier-ignore
      ],
    );
}

const KEYS =
  'unnest($1::int[], $2::text[], $3::smallint[]) with ordinality as key (org_unit_id, subject, measure_id, place)';

function keysOf(keys: readonly AdjustmentKey[]): Buffer[] {
  return [
    integerArray(4, keys.map(({ orgUnitId }) => orgUnitId)), // prettier-ignore
    textArray('text', keys.map(({ subject }) => subject)), // prettier-ignore
    integerArray(2, keys.map(({ measure }) => measure)), // prettier-ignore
  ];
}

export function suppliersText(suppliers: readonly Supplier[]): string {
  return JSON.stringify(suppliers.map(({ from, orgUnitId }) => [from, orgUnitId]));
}

function adjustmentOf({ org_unit_id, subject, measure_id, deltas, suppliers }: Row): StoredAdjustment {
  return {
    orgUnitId: org_unit_id,
    subject,
    measure: measure_id,
    deltas: deltasFrom(deltas),
    suppliers: suppliers.map(([from, orgUnitId]) => ({ from, orgUnitId })),
  };
}
