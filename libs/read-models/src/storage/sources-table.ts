import { type Queryable, type Tx, dateOf, daysOf, integerArray, numberArray, textArray } from '#database';
import { chunksOf, type Day } from '#kernel';
import { LAST_DAY } from '../domain/rollups/index.js';
import type { HeardSource, Silence, SourceChanges, SourceKey } from '../domain/silence/index.js';
import { keysOf, writeSourceMonths } from './source-days-table.js';

/** What decides whether further facts change the nouns or the silences of a source. */
export interface KnownSource {
  nouns: ReadonlySet<string>;
  /** How many facts it has sent, as far as they are counted. */
  facts: number;
  lastHeard: Day;
}

/** Returns what is known of each source, in the order of the keys; nothing for a new one. */
export async function readKnownSources(
  q: Queryable,
  keys: readonly SourceKey[],
): Promise<(KnownSource | undefined)[]> {
  const { rows } = await q.query<{ place: number; nouns: string; facts: number; heard: Day }>(
    `select key.place::int, stored.nouns, stored.facts, ${daysOf('last.heard')} as heard
     from unnest($1::int[], $2::text[]) with ordinality as key (org_unit_id, source, place)
     cross join lateral (
       select nouns, facts from read_models.sources s
       where s.org_unit_id = key.org_unit_id and s.source = key.source limit 1
     ) stored
     cross join lateral (
       select max(heard) as heard from read_models.silences s
       where s.org_unit_id = key.org_unit_id and s.source = key.source
     ) last`,
    keysOf(keys),
  );
  const known = new Map(
    rows.map(({ place, nouns, facts, heard }) => [
      place - 1,
      { nouns: new Set(nouns.split(' ')), facts, lastHeard: heard },
    ]),
  );
  return keys.map((_, index) => known.get(index));
}

export async function writeSources(tx: Tx, { months, gone, sources, counted }: SourceChanges): Promise<void> {
  if (months.length > 0) await writeSourceMonths(tx, months);
  if (counted.length > 0)
    await tx.query(
      `update read_models.sources s set facts = counted.facts
       from unnest($1::int[], $2::text[], $3::smallint[]) as counted (org_unit_id, source, facts)
       where s.org_unit_id = counted.org_unit_id and s.source = counted.source`,
      [...keysOf(counted), integerArray(2, counted.map(({ facts }) => facts))], // prettier-ignore
    );
  const changed = [...gone, ...sources];
  if (changed.length === 0) return;
  await tx.query(
    `delete from read_models.silences s using unnest($1::int[], $2::text[]) as key (org_unit_id, source)
     where s.org_unit_id = key.org_unit_id and s.source = key.source`,
    keysOf(changed),
  );
  if (gone.length > 0)
    await tx.query(
      `delete from read_models.sources s using unnest($1::int[], $2::text[]) as key (org_unit_id, source)
       where s.org_unit_id = key.org_unit_id and s.source = key.source`,
      keysOf(gone),
    );
  if (sources.length === 0) return;
  await tx.query(
    `insert into read_models.sources (org_unit_id, source, nouns, began, facts)
     select org_unit_id, source, nouns, array(select ${dateOf('day')} from unnest(began::int[]) as day), facts
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::smallint[])
       as row (org_unit_id, source, nouns, began, facts)
     on conflict (org_unit_id, source)
     do update set nouns = excluded.nouns, began = excluded.began, facts = excluded.facts`,
    [
      ...keysOf(sources),
      textArray('text', sources.map(nounsText)),
      textArray('text', sources.map(({ nouns }) => numberArray(nouns.map(({ began }) => began)))), // prettier-ignore
      integerArray(2, sources.map(({ facts }) => facts)), // prettier-ignore
    ],
  );
  const silences = sources.flatMap(({ orgUnitId, source, silences: each }) =>
    each.map((silence) => ({ orgUnitId, source, ...silence })),
  );
  await tx.query(
    `insert into read_models.silences (org_unit_id, source, heard, from_day, until_day)
     select org_unit_id, source, ${dateOf('heard')}, ${dateOf('from_day')}, ${dateOf('until_day')}
     from unnest($1::int[], $2::text[], $3::int[], $4::int[], $5::int[])
       as row (org_unit_id, source, heard, from_day, until_day)`,
    [
      ...keysOf(silences),
      integerArray(4, silences.map(({ heard }) => heard)), // prettier-ignore
      integerArray(4, silences.map(({ from }) => from)), // prettier-ignore
      silences.map(({ until }) => until),
    ],
  );
}

export const nounsText = ({ nouns }: HeardSource): string => nouns.map(({ noun }) => noun).join(' ');

/** The days asked about, and the org units; `null`: all. */
interface SilenceRange {
  days: readonly Day[];
  orgUnitIds: readonly number[] | null;
}

/**
 * Returns whether any source is silent on any of the days. An index leads to it, so it costs nothing where no
 * source is silent.
 */
export async function isAnySilent(q: Queryable, range: SilenceRange): Promise<boolean> {
  const { rows } = await q.query(
    `select from read_models.silences where ${ON_DAYS} ${among(range)} limit 1`,
    valuesOf(range),
  );
  return rows.length > 0;
}

/**
 * Returns all sources of the org units, with their silences on any of the days.
 * @param whose `silent`: only those of org units that have a silence on any of the days
 */
export async function readSources(
  q: Queryable,
  range: SilenceRange,
  whose: 'all' | 'silent' = 'all',
): Promise<HeardSource[]> {
  const { rows } = await q.query<SourceRow>(
    `select org_unit_id, source, nouns, array(select ${daysOf('day')} from unnest(began) as day)::text as began, facts,
       silences
     from read_models.sources
     left join (
       select org_unit_id, source, string_agg(${SILENCE}, ',') as silences
       from read_models.silences where ${ON_DAYS} ${among(range)} group by 1, 2
     ) silent using (org_unit_id, source)
     where ${whose === 'all' ? 'true' : OF_SILENT} ${among(range)}`,
    valuesOf(range),
  );
  return rows.map(heardSource);
}

const SILENCE = `concat_ws(',', ${daysOf('heard')}, ${daysOf('from_day')}, coalesce(${daysOf('until_day')}, ${LAST_DAY}))`;

/** Between the first and the last of the days there may be many silences that are on none of them. */
const ON_DAYS = `daterange(from_day, until_day) && (
  select range_agg(daterange(${dateOf('day')}, ${dateOf('day')}, '[]')) from unnest($1::int[]) as day)`;

const OF_SILENT = `org_unit_id in (select org_unit_id from read_models.silences where ${ON_DAYS})`;

const among = ({ orgUnitIds }: SilenceRange): string =>
  orgUnitIds ? 'and org_unit_id = any($2::int[])' : '';

const valuesOf = ({ days, orgUnitIds }: SilenceRange): unknown[] => [
  numberArray(days),
  ...(orgUnitIds ? [numberArray(orgUnitIds)] : []),
];

interface SourceRow {
  org_unit_id: number;
  source: string;
  nouns: string;
  began: string;
  facts: number;
  /** Three days of each silence; `null`: none. */
  silences: string | null;
}

function heardSource({ org_unit_id, source, nouns, began, facts, silences }: SourceRow): HeardSource {
  const days = began.slice(1, -1).split(',');
  return {
    orgUnitId: org_unit_id,
    source,
    nouns: nouns.split(' ').map((noun, index) => ({ noun, began: Number(days[index]) })),
    facts,
    silences: silences === null ? [] : silencesIn(silences.split(',').map(Number)),
  };
}

function silencesIn(days: readonly number[]): Silence[] {
  return [...chunksOf(days, 3)].map(([heard = 0, from = 0, until = 0]) => ({
    heard,
    from,
    until: until === LAST_DAY ? null : until,
  }));
}
