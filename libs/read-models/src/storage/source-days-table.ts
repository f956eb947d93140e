import { type Queryable, type Tx, dateOf, daysOf, integerArray, textArray } from '#database';
import type { Day } from '#kernel';
import { FactsBySource, SourceFacts, type SourceKey, type SourceMonth } from '../domain/silence/index.js';

interface MonthTexts {
  place: number;
  month: Day;
  nouns: string;
  triples: string;
}

/** Returns the stored facts of these months, in their order; none for a month without facts. */
export async function readSourceMonths(
  q: Queryable,
  months: readonly (SourceKey & { month: Day })[],
): Promise<SourceFacts[]> {
  const { rows } = await q.query<MonthTexts>(
    `select key.place::int, key.month, stored.nouns, stored.triples
     from unnest($1::int[], $2::text[], $3::int[]) with ordinality as key (org_unit_id, source, month, place)
     cross join lateral (
       select nouns, triples::text from read_models.source_days d
       where d.org_unit_id = key.org_unit_id and d.source = key.source and d.month = ${dateOf('key.month')} limit 1
     ) stored`,
    [...keysOf(months), integerArray(4, months.map(({ month }) => month))], // prettier-ignore
  );
  const found = months.map(() => new SourceFacts());
  for (const row of rows) addTriples(found[row.place - 1], row);
  return found;
}

/** Returns all facts of these sources. */
export async function readSourceFacts(q: Queryable, keys: readonly SourceKey[]): Promise<FactsBySource> {
  const { rows } = await q.query<MonthTexts>(
    `select key.place::int, stored.month, stored.nouns, stored.triples
     from unnest($1::int[], $2::text[]) with ordinality as key (org_unit_id, source, place)
     cross join lateral (
       select ${daysOf('month')} as month, nouns, triples::text from read_models.source_days d
       where d.org_unit_id = key.org_unit_id and d.source = key.source offset 0
     ) stored`,
    keysOf(keys),
  );
  const found = new FactsBySource();
  for (const row of rows) {
    const key = keys[row.place - 1];
    if (key) addTriples(found.of(key), row);
  }
  return found;
}

/**
 * Replaces these months. Deletes months without facts. The triples of all months are sent in one long array,
 * of which each month takes its slice: a text per month would be built, quoted and parsed thousands of times.
 */
export async function writeSourceMonths(tx: Tx, months: readonly SourceMonth[]): Promise<void> {
  const kept: (SourceKey & { month: Day })[] = [];
  const gone: (SourceKey & { month: Day })[] = [];
  const [nouns, firsts, lasts, numbers]: [string[], number[], number[], number[]] = [[], [], [], []];
  for (const month of months) {
    const columns = triplesOf(month);
    if (columns.triples.length === 0) {
      gone.push(month);
      continue;
    }
    kept.push(month);
    nouns.push(columns.nouns);
    firsts.push(numbers.length + 1);
    numbers.push(...columns.triples);
    lasts.push(numbers.length);
  }
  if (kept.length > 0)
    await tx.query(
      `insert into read_models.source_days (org_unit_id, source, month, nouns, triples)
       select org_unit_id, source, ${dateOf('month')}, nouns, ($7::int[])[first:last]
       from unnest($1::int[], $2::text[], $3::int[], $4::text[], $5::int[], $6::int[])
         as row (org_unit_id, source, month, nouns, first, last)
       on conflict (org_unit_id, source, month) do update set nouns = excluded.nouns, triples = excluded.triples`,
      [
        ...keysOf(kept),
        integerArray(4, kept.map(({ month }) => month)), // prettier-ignore
        textArray('text', nouns),
        integerArray(4, firsts),
        integerArray(4, lasts),
        integerArray(4, numbers),
      ],
    );
  if (gone.length > 0)
    await tx.query(
      `delete from read_models.source_days d
       using unnest($1::int[], $2::text[], $3::int[]) as key (org_unit_id, source, month)
       where d.org_unit_id = key.org_unit_id and d.source = key.source and d.month = ${dateOf('key.month')}`,
      [...keysOf(gone), integerArray(4, gone.map(({ month }) => month))], // prettier-ignore
    );
}

/** Returns the columns `nouns` and `triples` of a month. */
export function triplesOf({ month, facts }: Pick<SourceMonth, 'month' | 'facts'>): {
  nouns: string;
  triples: number[];
} {
  const nouns: string[] = [];
  const triples: number[] = [];
  for (const [noun, day, number] of facts.entries()) {
    if (nouns.at(-1) !== noun) nouns.push(noun);
    triples.push(nouns.length - 1, day - month + 1, number);
  }
  return { nouns: nouns.join(' '), triples };
}

function addTriples(
  facts: SourceFacts | undefined,
  { month, nouns, triples }: Omit<MonthTexts, 'place'>,
): void {
  const names = nouns.split(' ');
  const numbers = triples.slice(1, -1).split(',').map(Number);
  for (let index = 0; index + 2 < numbers.length; index += 3) {
    const [noun = 0, date = 0, number = 0] = numbers.slice(index, index + 3);
    facts?.add(names[noun] ?? '', month + date - 1, number);
  }
}

export function keysOf(keys: readonly SourceKey[]): Buffer[] {
  return [
    integerArray(4, keys.map(({ orgUnitId }) => orgUnitId)), // prettier-ignore
    textArray('text', keys.map(({ source }) => source)), // prettier-ignore
  ];
}
