import type { LoggedEvent } from '#event-log/domain';
import { foldTree } from './fold-tree.js';
import type { OrgTree, OrgUnit } from './org-tree.js';
import { asLogged } from './tree-in-request.js';
import type { UnitEvent } from './unit-references.js';

/** An org unit before and after a change of the tree; one of them is null where it is new or taken away. */
export interface ChangedUnit {
  before: OrgUnit | null;
  after: OrgUnit | null;
}

export interface TreeChanges {
  /** Org units that are new, renamed, moved or ended, in order of their codes. */
  changed: ChangedUnit[];
  /** How many org units lie below those that move or end, themselves not counted. */
  below: number;
  /** The changed org units and all that lies below them before. */
  concerned: ReadonlySet<string>;
  /** Org units whose figures and stages are counted anew: old and new ones above, and successors. */
  recounted: readonly string[];
  /**
   * Org units whose results can differ: those that move or end, their successors, and all above them before
   * or after; the lowest first.
   */
  affected: readonly string[];
}

/** Returns the tree as it would be with these events recorded after the others. */
export function treeWith(events: readonly LoggedEvent[], added: readonly UnitEvent[]): OrgTree {
  const last = events.reduce((newest, { position }) => Math.max(newest, position), 0);
  return foldTree([...events, ...added.map((event, index) => asLogged(event, null, last + 1 + index))]);
}

/** Compares two trees. */
export function treeChanges(before: OrgTree, after: OrgTree): TreeChanges {
  const codes = [...new Set([...before.units(), ...after.units()].map(({ code }) => code))].sort();
  const changed = codes
    .map((code) => ({ before: before.get(code) ?? null, after: after.get(code) ?? null }))
    .filter(isChanged);
  const concerned = new Set<string>();
  const below = new Set<string>();
  const recounted = new Set<string>();
  const affected = new Set<string>();
  for (const { before: was, after: is } of changed) {
    const code = (is ?? was)?.code ?? '';
    const subtree = before.subtree(code);
    for (const each of [code, ...subtree]) concerned.add(each);
    if (was === null || is === null || (was.parent === is.parent && was.status === is.status)) continue;
    for (const each of subtree) if (each !== code) below.add(each);
    for (const each of is.successors) if (!was.successors.includes(each)) recounted.add(each);
    const [old, now] = [before.ancestors(code), after.ancestors(code)];
    for (const each of [code, ...is.successors])
      for (const tree of [before, after])
        for (const one of [each, ...tree.ancestors(each)]) affected.add(one);
    for (const each of old) if (!now.includes(each)) recounted.add(each);
    for (const each of now) if (!old.includes(each)) recounted.add(each);
  }
  const depth = (code: string): number => (after.get(code) ? after : before).ancestors(code).length;
  return {
    changed,
    below: below.size,
    concerned,
    recounted: [...recounted].sort(),
    affected: [...affected].sort((one, other) => depth(other) - depth(one) || (one < other ? -1 : 1)),
  };
}

function isChanged({ before, after }: ChangedUnit): boolean {
  if (before === null || after === null) return true;
  return (
    before.parent !== after.parent ||
    before.status !== after.status ||
    before.level !== after.level ||
    JSON.stringify(before.name) !== JSON.stringify(after.name) ||
    String(before.successors) !== String(after.successors)
  );
}
