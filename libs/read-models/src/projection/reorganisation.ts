import type { Queryable } from '#database';
import { chunksOf } from '#kernel';
import type { OrgTree } from '#org-units/domain';
import type { BatchDeltas, MarkReason } from '../domain/deltas/index.js';
import type { DayGrid, SubjectIndex } from '../domain/rollups/index.js';
import { OrgUnitTree, type OrgUnitRow } from '../domain/org-unit-tree.js';
import { readSegments } from '../storage/segments-table.js';
import { MEASURE_ROLLUPS, readOwnDays, SEGMENT_ROLLUPS, type OwnDay } from '../storage/rollups-table.js';

/** Org units whose own totals by day are in memory at the same time. */
const UNITS_AT_ONCE = 200;

/** Returns the rows of the tree that have to be written: new, changed and removed org units. */
export function changedRows(
  before: OrgUnitTree,
  after: OrgTree,
  idOf: (code: string) => number,
): OrgUnitRow[] {
  const rows = after.units().map(({ code, parent, level, status, successors }) => ({
    id: idOf(code),
    code,
    parentId: parent === null ? null : idOf(parent),
    level,
    active: status === 'active',
    merged: status === 'merged' && parent !== null && parent === successors[0],
  }));
  const gone = [...before.rows()].filter(({ code }) => !after.get(code)).map(nowhere);
  return [...rows.filter((row) => !sameRow(row, before.get(row.id))), ...gone];
}

/** Returns the rows that have to be written to turn one tree into the other. */
export function orgUnitsThatMoved(before: OrgUnitTree, after: OrgUnitTree): OrgUnitRow[] {
  const gone = [...before.rows()].filter(({ id }) => !after.get(id)).map(nowhere);
  return [...[...after.rows()].filter((row) => !sameRow(row, before.get(row.id))), ...gone];
}

/** Returns the tree with these rows replaced. */
export function treeWith(before: OrgUnitTree, changed: readonly OrgUnitRow[], position: number): OrgUnitTree {
  const rows = new Map([...before.rows(), ...changed].map((row) => [row.id, row]));
  return new OrgUnitTree(position, [...rows.values()].filter(({ level }) => level !== null)); // prettier-ignore
}

/**
 * Moves the totals of org units that moved: out of the rollups of their former ancestors, into those of their
 * new ones. Reads no facts when only org units without facts moved, as when a tree is first set up.
 */
export async function moveRollUps(
  q: Queryable,
  before: OrgUnitTree,
  after: OrgUnitTree,
  { deltas, reasons }: { deltas: BatchDeltas; reasons: readonly MarkReason[] },
): Promise<void> {
  const moves = new Map(movesBetween(before, after).map((move) => [move.orgUnitId, move]));
  for (const orgUnitIds of chunksOf([...moves.keys()], UNITS_AT_ONCE)) {
    moveDays(deltas.measures.below, moves, await readOwnDays(q, MEASURE_ROLLUPS, orgUnitIds));
    moveDays(deltas.bySegment.below, moves, await readOwnSegments(q, deltas.segments, orgUnitIds));
  }
  // An org unit that moved together with its parent keeps its totals, but other frameworks may apply to it
  // now.
  for (const { orgUnitId, left } of moves.values())
    for (const id of [orgUnitId, ...left]) for (const reason of reasons) deltas.touch(id, reason);
}

function moveDays(below: DayGrid, moves: ReadonlyMap<number, Move>, days: readonly OwnDay[]): void {
  for (const { orgUnitId, day, totals } of days) {
    const move = moves.get(orgUnitId);
    for (const left of move?.left ?? []) below.at(left, day).addAll(totals, -1);
    for (const joined of move?.joined ?? []) below.at(joined, day).addAll(totals);
  }
}

/** Returns the own totals by segment, with the numbers that `segments` gives them. */
async function readOwnSegments(
  q: Queryable,
  segments: SubjectIndex,
  orgUnitIds: readonly number[],
): Promise<OwnDay[]> {
  const days = await readOwnDays(q, SEGMENT_ROLLUPS, orgUnitIds);
  const ids = [...new Set(days.flatMap(({ totals }) => totals.measures))];
  const numbers = new Map(
    (await readSegments(q, ids)).map(({ id, measure, subject }) => [id, segments.numberOf(measure, subject)]),
  );
  return days.map((day) => ({ ...day, totals: day.totals.renamed((id) => numbers.get(id) ?? unknown(id)) }));
}

function unknown(id: number): never {
  throw new RangeError(`No segment has the id ${id}.`);
}

interface Move {
  orgUnitId: number;
  left: readonly number[];
  joined: readonly number[];
}

function movesBetween(before: OrgUnitTree, after: OrgUnitTree): Move[] {
  const orgUnitIds = new Set([...before.rows(), ...after.rows()].map(({ id }) => id));
  return [...orgUnitIds].flatMap((orgUnitId) => {
    const [old, now] = [before.ancestors(orgUnitId), after.ancestors(orgUnitId)];
    const left = old.filter((id) => !now.includes(id));
    const joined = now.filter((id) => !old.includes(id));
    return left.length + joined.length === 0 ? [] : [{ orgUnitId, left, joined }];
  });
}

function nowhere(row: OrgUnitRow): OrgUnitRow {
  return { ...row, parentId: null, level: null, active: false, merged: false };
}

function sameRow(one: OrgUnitRow, other: OrgUnitRow | undefined): boolean {
  return (
    one.parentId === other?.parentId &&
    one.level === other.level &&
    one.active === other.active &&
    one.merged === other.merged
  );
}
