import { type Queryable, type Tx, integerArray, textArray, dateOf, daysOf, numberArray } from '#database';
import type { EntityName } from '#event-log/domain';
import { inLanguage, toSearchText, type Day } from '#kernel';
import type { MeasuredDelta } from '../domain/deltas/index.js';

/** An entity of an org unit, by ids of the read models. */
export interface EntityId {
  orgUnitId: number;
  subject: string;
}

export interface FoldedEntity extends EntityId {
  deltas: readonly MeasuredDelta[];
  covered: CoveredDays | null;
  /** What events call it; `null` when none names it. */
  name: EntityName | null;
}

/** The first and the last day that reports about an entity cover. */
export interface CoveredDays {
  from: Day;
  to: Day;
}

/** A delta as the column `deltas` has it. */
export type Tuple = [measure: number, day: number, amount: number, count: number, subject?: string];

/**
 * Returns the deltas of the entities when they were last folded, by `entityKey`. New entities have no entry.
 */
export async function readEntities(
  q: Queryable,
  ids: readonly EntityId[],
): Promise<Map<string, FoldedEntity>> {
  const { rows } = await q.query<CoveredRow & { deltas: Tuple[]; name: EntityName | null }>(
    `select key.org_unit_id, key.subject, t.*
     from unnest($1::int[], $2::text[]) as key (org_unit_id, subject)
     cross join lateral (
       select deltas, name, ${COVERED_DAYS} from read_models.entities t
       where t.org_unit_id = key.org_unit_id and t.subject = key.subject limit 1
     ) t`,
    keysOf(ids),
  );
  return new Map(
    rows.map((row) => {
      const { org_unit_id: orgUnitId, subject, deltas, name } = row;
      const folded = { orgUnitId, subject, deltas: deltasFrom(deltas), covered: coveredOf(row), name };
      return [entityKey(folded), folded];
    }),
  );
}

/** Returns all entities of these nouns, by the codes of their org units. */
export async function readEntitiesOfNouns(
  q: Queryable,
  nouns: readonly string[],
): Promise<{ orgUnit: string; subject: string }[]> {
  const { rows } = await q.query<{ orgUnit: string; subject: string }>(
    `select u.code as "orgUnit", e.subject
     from read_models.entities e join read_models.org_units u on u.id = e.org_unit_id
     where split_part(e.subject, '/', 1) = any($1::text[])`,
    [nouns],
  );
  return rows;
}

/** Returns the entities of these org units that have reports of a period. */
export async function readCoveredEntitiesOf(
  q: Queryable,
  orgUnitIds: readonly number[],
): Promise<(EntityId & { covered: CoveredDays })[]> {
  const { rows } = await q.query<CoveredRow>(
    `select org_unit_id, subject, ${COVERED_DAYS} from read_models.entities
     where org_unit_id = any($1::int[]) and covered_from is not null`,
    [numberArray(orgUnitIds)],
  );
  return rows.flatMap((row) => {
    const covered = coveredOf(row);
    return covered ? [{ orgUnitId: row.org_unit_id, subject: row.subject, covered }] : [];
  });
}

interface CoveredRow {
  org_unit_id: number;
  subject: string;
  covered_from: number | null;
  covered_to: number | null;
}

const COVERED_DAYS = `${daysOf('covered_from')} as covered_from, ${daysOf('covered_to')} as covered_to`;

function coveredOf({ covered_from: from, covered_to: to }: CoveredRow): CoveredDays | null {
  return from === null || to === null ? null : { from, to };
}

/** Replaces the stored deltas of the entities. Deletes entities without deltas. */
export async function writeEntities(tx: Tx, entities: readonly FoldedEntity[]): Promise<void> {
  const kept = entities.filter(({ deltas }) => deltas.length > 0);
  const gone = entities.filter(({ deltas }) => deltas.length === 0);
  if (kept.length > 0) await upsert(tx, kept);
  if (gone.length > 0) await remove(tx, gone);
}

export function entityKey({ orgUnitId, subject }: EntityId): string {
  return `${orgUnitId}/${subject}`;
}

async function upsert(tx: Tx, entities: readonly FoldedEntity[]): Promise<void> {
  await tx.query(
    `insert into read_models.entities (org_unit_id, subject, deltas, covered_from, covered_to, name, search)
     select org_unit_id, subject, deltas, ${dateOf('covered_from')}, ${dateOf('covered_to')}, name::json, search
     from unnest($1::int[], $2::text[], $3::json[], $4::int[], $5::int[], $6::text[], $7::text[])
       as row (org_unit_id, subject, deltas, covered_from, covered_to, name, search)
     on conflict (org_unit_id, subject) do update
     set deltas = excluded.deltas, covered_from = excluded.covered_from, covered_to = excluded.covered_to,
       name = excluded.name, search = excluded.search`,
    [
      ...keysOf(entities),
      textArray(
        'json',
        entities.map(({ deltas }) => deltasText(deltas)),
      ),
      entities.map(({ covered }) => covered?.from ?? null),
      entities.map(({ covered }) => covered?.to ?? null),
      entities.map(({ name }) => nameText(name)),
      entities.map(searchOf),
    ],
  );
}

async function remove(tx: Tx, ids: readonly EntityId[]): Promise<void> {
  await tx.query(
    `delete from read_models.entities t using unnest($1::int[], $2::text[]) as key (org_unit_id, subject)
     where t.org_unit_id = key.org_unit_id and t.subject = key.subject`,
    keysOf(ids),
  );
}

function keysOf(ids: readonly EntityId[]): Buffer[] {
  return [
    integerArray(
      4,
      ids.map(({ orgUnitId }) => orgUnitId),
    ),
    textArray(
      'text',
      ids.map(({ subject }) => subject),
    ),
  ];
}

/** Returns the text for the column `deltas`. */
export function deltasText(deltas: readonly MeasuredDelta[]): string {
  return JSON.stringify(deltas.map(toTuple));
}

/** Returns the text for the column `name`. */
export function nameText(name: EntityName | null): string | null {
  return name === null ? null : JSON.stringify(name);
}

/**
 * Returns the text for the column `search`: the lines by which a list is sorted in Vietnamese and in English,
 * and the code. An entity without a name is sorted by its code.
 */
export function searchOf({ subject, name }: Pick<FoldedEntity, 'subject' | 'name'>): string {
  const code = toSearchText(subject.slice(subject.indexOf('/') + 1));
  if (name === null) return [code, code, code].join('\n');
  return [toSearchText(inLanguage(name, 'vi')), toSearchText(inLanguage(name, 'en')), code].join('\n');
}

/** A single entity's amounts fit a `number` exactly; only totals over many entities may not. */
function toTuple({ measure, day, amount, count, subject }: MeasuredDelta): Tuple {
  const tuple: Tuple = [measure, day, Number(amount), count];
  if (subject !== null) tuple.push(subject);
  return tuple;
}

/** Returns the deltas of a column `deltas`. */
export function deltasFrom(tuples: readonly Tuple[]): MeasuredDelta[] {
  return tuples.map(([measure, day, amount, count, subject = null]) => ({
    measure,
    day,
    amount,
    count,
    subject,
  }));
}
