import { type Queryable } from '#database';
import type { EntityName } from '#event-log/domain';
import type { Day, Language } from '#kernel';
import { decimalsOf, isBySegment } from '#maturity/domain';
import { FACTS } from '../domain/deltas/index.js';

/** Where an entity stands in a sorted list. No two entities have the same place. */
export type EntityPlace = readonly [sort: string, subject: string, orgUnit: string];

export interface EntityListQuestion {
  /** The codes of the org units whose entities are listed. */
  orgUnits: readonly string[];
  /** The noun of their subjects, for example `service`. */
  noun: string;
  /** The amounts are those of this day. */
  asOf: Day;
  /** True for a day in the past: entities whose first fact came later are left out. */
  isPast: boolean;
  /** Only entities whose name or code holds this search text (`toSearchText`). */
  search: string | null;
  /** Only entities that add to this measure, of a window only since the day `from`. */
  counted: { measure: string; from: Day | null } | null;
  /** The language of the names that the list is sorted by. */
  language: Language;
  /** The list continues behind this place. */
  after: EntityPlace | null;
  limit: number;
}

export interface ListedEntity {
  orgUnit: string;
  subject: string;
  /** `null`: no event names it. */
  name: EntityName | null;
  place: EntityPlace;
  /**
   * What the entity has added to each measure by that day, in natural units. Measures without a delta by then
   * are missing.
   */
  amounts: ReadonlyMap<string, number>;
}

type Tuple = [measure: number, day: number, amount: number, count: number, subject?: string];

interface EntityRow {
  code: string;
  subject: string;
  name: EntityName | null;
  sort: string;
  deltas: Tuple[];
}

/** Lists entities by name, then by subject and org unit. Reads what is known now. */
export async function readEntityList(q: Queryable, question: EntityListQuestion): Promise<ListedEntity[]> {
  const { orgUnits, noun, asOf, isPast, search, counted, language, after, limit } = question;
  const { rows } = await q.query<EntityRow>(LIST, [
    orgUnits,
    `${noun}/`,
    search,
    isPast ? asOf : null,
    counted?.measure ?? null,
    counted?.from ?? null,
    asOf,
    language === 'vi' ? 1 : 2,
    ...(after ?? [null, null, null]),
    limit,
  ]);
  const names = await namesOfMeasures(q, rows);
  return rows.map(({ code, subject, name, sort, deltas }) => ({
    ...{ orgUnit: code, subject, name },
    place: [sort, subject, code],
    amounts: amountsOn(asOf, deltas, names),
  }));
}

function amountsOn(
  asOf: Day,
  deltas: readonly Tuple[],
  names: ReadonlyMap<number, string>,
): Map<string, number> {
  const scaled = new Map<string, number>();
  for (const [id, day, amount] of deltas) {
    const measure = names.get(id);
    if (measure === undefined || day > asOf) continue;
    scaled.set(measure, (scaled.get(measure) ?? 0) + amount);
  }
  return new Map([...scaled].map(([measure, amount]) => [measure, amount / 10 ** decimalsOf(measure)]));
}

/** Returns the names of these deltas' measures, without segments, distributions and the number of facts. */
async function namesOfMeasures(q: Queryable, entities: readonly EntityRow[]): Promise<Map<number, string>> {
  const ids = new Set(entities.flatMap(({ deltas }) => deltas.map(([id]) => id)));
  const { rows } = await q.query<{ id: number; name: string }>(
    'select id, name from read_models.measures where id = any($1::int[])',
    [[...ids]],
  );
  return new Map(
    rows.flatMap(({ id, name }) => (name === FACTS || isBySegment(name) ? [] : [[id, name] as const])),
  );
}

/** SQL that returns true when the entity has a delta of a measure on one of these days. */
const adds = (measure: string, days: string, condition: string): string => `(
  select ${condition} from json_array_elements(e.deltas) delta
  where (delta ->> 0)::int = (select id from read_models.measures where name = ${measure}) and ${days})`;

const DAY_OF_DELTA = '(delta ->> 1)::int';

/**
 * The condition on days is evaluated for past days only, because it takes the deltas of every entity apart.
 * `collate "C"`: search texts are plain lower case, and the order is the same on every system.
 */
const LIST = `
  select * from (
    select u.code, e.subject, e.name, e.deltas, split_part(e.search, E'\\n', $8) collate "C" as sort
    from read_models.entities e join read_models.org_units u on u.id = e.org_unit_id
    where u.code = any($1::text[]) and starts_with(e.subject, $2)
      and ($3::text is null or strpos(e.search, $3) > 0)
      and ($4::int is null or ${adds(`'${FACTS}'`, `${DAY_OF_DELTA} <= $4`, 'count(*) > 0')})
      and ($5::text is null or ${adds('$5', `${DAY_OF_DELTA} <= $7 and ($6::int is null or ${DAY_OF_DELTA} > $6)`, 'sum((delta ->> 2)::numeric) > 0')})
  ) entity
  where $9::text is null or (sort, subject collate "C", code collate "C") > ($9, $10, $11)
  order by sort, subject collate "C", code collate "C" limit $12`;
