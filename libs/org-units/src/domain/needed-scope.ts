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
  /** Each of these bodies lies in the key's subtree. */
  units: readonly UnitReference[];
  /** The roots of the tree change, which is for administrators. */
  administrator: boolean;
}

/** What is known of the event that a correction or a retraction aims at. */
export type AmendedEvent = Pick<UnitEvent, 'type' | 'subject' | 'orgUnit'>;

/**
 * Judged on today's tree. A fact needs its body. Changing the tree needs both ends: a move the old and the new parent,
 * a merger the old parent and the successor; a new name needs only the body itself. What has or gets no parent is a
 * root.
 */
export function scopeNeededFor(event: UnitEvent, tree: OrgTree): NeededScope {
  if (!isAboutTree(event)) return { units: unitsReferredTo(event), administrator: false };
  const named = unitsNamed(event);
  if (event.type === ESTABLISHED) return { units: named, administrator: named.length === 0 };
  if (event.type === RENAMED) return { units: [ownUnit(event)], administrator: false };
  const place = placeOf(ownUnit(event), tree);
  return { units: [...place.units, ...named], administrator: place.administrator };
}

/**
 * To take an event back one needs the body that it was about; for a change of the tree, the place that it led to.
 * `pointer`: where the amending event names its target.
 */
export function scopeToAmend(amended: AmendedEvent, pointer: string, tree: OrgTree): NeededScope {
  if (isAboutTree(amended)) {
    const unit = { ...ownUnit(amended), pointer };
    return amended.type === RENAMED ? { units: [unit], administrator: false } : placeOf(unit, tree);
  }
  return {
    units: amended.orgUnit === null ? [] : [{ code: amended.orgUnit, pointer }],
    administrator: false,
  };
}

/** Whoever holds a body's place in the tree: its parent, the administrator for a root. */
function placeOf(unit: UnitReference, tree: OrgTree): NeededScope {
  const known = tree.get(unit.code);
  if (!known) return { units: [unit], administrator: false };
  if (known.parent === null) return { units: [], administrator: true };
  return { units: [{ ...unit, code: known.parent }], administrator: false };
}
