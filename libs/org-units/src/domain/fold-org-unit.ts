import type { OrgUnit } from './org-tree.js';
import type { EventOrder, TreeEvent } from './tree-events.js';

/** What the events say about one org unit, before its parent in the tree is chosen. */
export interface OrgUnitState {
  code: string;
  /** Null until the establishment is folded. Other events may be dated before it. */
  established: Pick<OrgUnit, 'name' | 'level' | 'establishedAt'> | null;
  status: OrgUnit['status'];
  endedAt: number | null;
  successors: readonly string[];
  /** The parents that events claim for it, the newest first. A merger comes before all of them. */
  claimedParents: readonly ClaimedParent[];
  mergedInto: ClaimedParent | null;
}

/** A claimed parent; `parent` null claims a root. */
export interface ClaimedParent extends EventOrder {
  parent: string | null;
}

export function newOrgUnitState(code: string): OrgUnitState {
  return {
    code,
    established: null,
    status: 'active',
    endedAt: null,
    successors: [],
    claimedParents: [],
    mergedInto: null,
  };
}

/**
 * Folds one event into the state of its org unit. Events come in the order of (time, position). An org unit
 * is established once and ends once: the first of several counts, whichever the log recorded first.
 */
export function foldOrgUnit(unit: OrgUnitState, event: TreeEvent): OrgUnitState {
  switch (event.type) {
    case 'vn.thang.org-unit.established.v1':
      return unit.established ? unit : establish(unit, event);
    case 'vn.thang.org-unit.renamed.v1':
      return unit.established
        ? { ...unit, established: { ...unit.established, name: event.data.name } }
        : unit;
    case 'vn.thang.org-unit.moved.v1':
      return withClaimedParent(unit, event.data.parent, event);
    case 'vn.thang.org-unit.merged.v1':
      return merge(unit, event.data.into, event);
    case 'vn.thang.org-unit.split.v1':
      return end(
        unit,
        'split',
        event.time,
        [...new Set(event.data.into)].filter((code) => code !== unit.code),
      );
    case 'vn.thang.org-unit.dissolved.v1':
      return end(unit, 'dissolved', event.time, []);
    default:
      return event satisfies never;
  }
}

function establish(
  unit: OrgUnitState,
  event: Extract<TreeEvent, { type: 'vn.thang.org-unit.established.v1' }>,
): OrgUnitState {
  const { name, level, parent } = event.data;
  return withClaimedParent(
    { ...unit, established: { name, level, establishedAt: event.time } },
    parent ?? null,
    event,
  );
}

function merge(unit: OrgUnitState, into: string, { time, position }: EventOrder): OrgUnitState {
  if (unit.endedAt !== null || into === unit.code) return unit;
  return { ...end(unit, 'merged', time, [into]), mergedInto: { parent: into, time, position } };
}

function end(
  unit: OrgUnitState,
  status: OrgUnit['status'],
  endedAt: number,
  successors: readonly string[],
): OrgUnitState {
  return unit.endedAt === null ? { ...unit, status, endedAt, successors } : unit;
}

function withClaimedParent(
  unit: OrgUnitState,
  parent: string | null,
  { time, position }: EventOrder,
): OrgUnitState {
  return parent === unit.code
    ? unit
    : { ...unit, claimedParents: [{ parent, time, position }, ...unit.claimedParents] };
}
