import type { OrgTree } from './org-tree.js';
import {
  ESTABLISHED,
  isAboutTree,
  ownUnit,
  RENAMED,
  unitsNamed,
  unitsReferredTo,
  type UnitEvent,
  type UnitReference,
} from './unit-references.js';

/** What a key must hold to record an event. */
export interface NeededScope {
  /** Each of these org units lies in the key's subtree. */
  units: readonly UnitReference[];
  /** The roots of the tree change, which is for administrators of the whole installation. */
  roots: boolean;
}

/**
 * Judged on today's tree. A fact needs its org unit. Changing the tree needs both ends: a move the old and the new
 * parent, a merger the old parent and the successor; a new name needs only the org unit itself. What has or gets no
 * parent is a root.
 */
export function scopeNeededFor(event: UnitEvent, tree: OrgTree): NeededScope {
  if (!isAboutTree(event)) return { units: unitsReferredTo(event), roots: false };
  const named = unitsNamed(event);
  if (event.type === ESTABLISHED) return { units: named, roots: named.length === 0 };
  if (event.type === RENAMED) return { units: [ownUnit(event)], roots: false };
  const parentScope = scopeOfParent(ownUnit(event), tree);
  return { units: [...parentScope.units, ...named], roots: parentScope.roots };
}

/**
 * To take an event about the tree back one needs what recording it needs, and the place that the org unit has now.
 * `pointer`: where the amending event names its target.
 */
export function scopeToAmend(amended: UnitEvent, pointer: string, tree: OrgTree): NeededScope {
  const needed = scopeNeededFor(amended, tree);
  const parentScope = amended.type === RENAMED ? NO_SCOPE : scopeOfParent(ownUnit(amended), tree);
  return {
    units: [...needed.units, ...parentScope.units].map(({ code }) => ({ code, pointer })),
    roots: needed.roots || parentScope.roots,
  };
}

/**
 * To turn one tree into another one needs the old and the new parent of each org unit that moves, the parent of each
 * that ends, and their successors; for a new name only the org unit itself. No more than the events themselves say,
 * unless taking something back revives what was said before.
 */
export function scopeOfChange(before: OrgTree, after: OrgTree, pointer: string): NeededScope {
  const codes = new Set([...before.units(), ...after.units()].map(({ code }) => code));
  const units: UnitReference[] = [];
  let roots = false;
  for (const code of codes) {
    const [old, now] = [before.get(code), after.get(code)];
    const sides = [old, now].filter((unit) => unit !== undefined);
    const hasMoved = old?.parent !== now?.parent;
    const hasEnded = old?.endedAt !== now?.endedAt || old?.status !== now?.status;
    const successors = sides.flatMap((unit) => unit.successors);
    if (hasMoved || hasEnded || String(old?.successors) !== String(now?.successors)) {
      const parents = sides.map(({ parent }) => parent);
      roots ||= parents.includes(null);
      for (const each of [...parents, ...successors]) if (each !== null) units.push({ code: each, pointer });
    } else if (old?.name !== now?.name || old?.level !== now?.level) {
      units.push({ code, pointer });
    }
  }
  return { units, roots };
}

const NO_SCOPE: NeededScope = { units: [], roots: false };

/** Who changes an org unit's place in the tree holds its parent; of a root, the installation. */
function scopeOfParent(unit: UnitReference, tree: OrgTree): NeededScope {
  const known = tree.get(unit.code);
  if (!known) return { units: [unit], roots: false };
  if (known.parent === null) return { units: [], roots: true };
  return { units: [{ ...unit, code: known.parent }], roots: false };
}
