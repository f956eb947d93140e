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
  /** The org units that must lie in the key's subtree. */
  units: readonly UnitReference[];
  /** True when the roots of the tree change. Only administrators of the whole installation may do that. */
  roots: boolean;
}

/**
 * Returns the scope that recording an event needs, by today's tree. A fact needs its org unit. A move needs
 * the old and the new parent, a merger the old parent and the successor. A new name needs only the org unit
 * itself. An org unit without a parent is a root.
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
 * Returns the scope that amending a tree event needs: the scope of the event itself, and the present parent
 * of its org unit. `pointer` is where the amending event names its target.
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
 * Returns the scope that turning one tree into another needs: the old and the new parent of each org unit
 * that moves, the parent and the successors of each that ends, and each org unit that gets a new name. This
 * is more than the events name only when taking back one claim makes an earlier one effective again.
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

/**
 * Returns the scope that changing the parent of an org unit needs: its present parent; for a root, the whole
 * installation.
 */
function scopeOfParent(unit: UnitReference, tree: OrgTree): NeededScope {
  const known = tree.get(unit.code);
  if (!known) return { units: [unit], roots: false };
  if (known.parent === null) return { units: [], roots: true };
  return { units: [{ ...unit, code: known.parent }], roots: false };
}
