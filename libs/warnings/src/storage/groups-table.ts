import type { Queryable } from '#database';
import type { Warning, WarningCode } from '../domain/index.js';

/** How many examples a group keeps, so that some are left to show when others no longer hold. */
export const MAX_KEPT_EXAMPLES = 30;

export type WarningExample = Pick<Warning, 'position' | 'pointer' | 'values'>;

/** Warnings of one kind about events of one source and org unit. */
export interface WarningGroup {
  /** Null: of requests that belong to no run. */
  run: number | null;
  code: WarningCode;
  source: string;
  orgUnit: string;
  count: number;
  /** The newest first, at most `MAX_KEPT_EXAMPLES`. */
  examples: readonly WarningExample[];
  /** When the newest of them was found, in epoch milliseconds. */
  foundAt: number;
}

/** The number of `run` for requests without a run. Runs are numbered from 1. */
const NO_RUN = 0;

const ADD = `
  insert into warnings.groups (run, code, source, org_unit, count, examples, found_at)
  select $1, g.code, g.source, g.org_unit, g.count, g.examples, $2
  from jsonb_to_recordset($3::jsonb) as g (code text, source text, org_unit text, count bigint, examples jsonb)
  order by g.code, g.source, g.org_unit
  on conflict (run, code, source, org_unit) do update set
    count = groups.count + excluded.count,
    examples = jsonb_path_query_array(excluded.examples || groups.examples, '$[0 to ${MAX_KEPT_EXAMPLES - 1}]'),
    found_at = excluded.found_at`;

/** Adds the groups to those that are stored, in one order, so that two writers never block each other. */
export async function addGroups(q: Queryable, groups: readonly WarningGroup[], now: number): Promise<void> {
  const run = groups[0]?.run ?? NO_RUN;
  const rows = groups.map(({ code, source, orgUnit, count, examples }) => ({
    ...{ code, source, count, examples },
    org_unit: orgUnit,
  }));
  if (rows.length > 0) await q.query(ADD, [run, new Date(now), JSON.stringify(rows)]);
}

/** Removes what was found before a moment, and what an earlier attempt found in this run. */
export async function removeGroups(
  q: Queryable,
  { before, run }: { before: number; run: number },
): Promise<void> {
  await q.query('delete from warnings.groups where found_at < $1 or run = $2', [new Date(before), run]);
}

/** Returns the groups of these org units (`null`: of all) that were found since a moment. */
export function groupsOf(
  q: Queryable,
  orgUnits: readonly string[] | null,
  since: number,
): Promise<WarningGroup[]> {
  const condition = orgUnits === null ? '$2::text[] is null' : 'org_unit = any($2::text[])';
  return select(q, `found_at >= $1 and ${condition}`, [new Date(since), orgUnits]);
}

/** Returns the org units with groups that were found since a moment, and when the newest was. */
export async function orgUnitsFoundSince(
  q: Queryable,
  since: number,
): Promise<{ orgUnit: string; foundAt: number }[]> {
  const { rows } = await q.query<{ org_unit: string; found_at: Date }>(
    `select org_unit, max(found_at) as found_at from warnings.groups where found_at >= $1 and org_unit <> ''
     group by org_unit order by found_at, org_unit`,
    [new Date(since)],
  );
  return rows.map(({ org_unit, found_at }) => ({ orgUnit: org_unit, foundAt: found_at.getTime() }));
}

export function groupsOfRun(q: Queryable, run: number): Promise<WarningGroup[]> {
  return select(q, 'run = $1', [run]);
}

interface GroupRow {
  run: string;
  code: WarningCode;
  source: string;
  org_unit: string;
  count: string;
  examples: WarningExample[];
  found_at: Date;
}

async function select(q: Queryable, condition: string, values: unknown[]): Promise<WarningGroup[]> {
  const { rows } = await q.query<GroupRow>(
    `select run, code, source, org_unit, count, examples, found_at from warnings.groups where ${condition}
     order by found_at desc, code, source, org_unit`,
    values,
  );
  return rows.map(({ run, org_unit, count, found_at, ...rest }) => ({
    ...rest,
    run: Number(run) === NO_RUN ? null : Number(run),
    orgUnit: org_unit,
    count: Number(count),
    foundAt: found_at.getTime(),
  }));
}
