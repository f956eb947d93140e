import type { LoggedEvent } from '#event-log/domain';
import { foldOrgUnit, newOrgUnitState, type OrgUnitState } from './fold-org-unit.js';
import { IndexedTree } from './indexed-tree.js';
import type { OrgTree, OrgUnit } from './org-tree.js';
import { chooseParents } from './choose-parents.js';
import { effectiveTreeEvents, unitCodeOf, type TreeEvent } from './tree-events.js';

/**
 * Folds today's tree from all tree events and their amendments. Neither the order of the argument nor the
 * order in which the log recorded the events matters. Every history gives a tree: an org unit that was never
 * established is left out, and a cycle is never closed.
 */
export function foldTree(events: readonly LoggedEvent[]): OrgTree {
  return foldFacts(effectiveTreeEvents(events));
}

/** Folds the tree from effective events in the order of (time, position). */
export function foldFacts(facts: readonly TreeEvent[]): OrgTree {
  const units = new Map<string, OrgUnitState>();
  for (const event of facts) {
    const code = unitCodeOf(event.subject);
    units.set(code, foldOrgUnit(units.get(code) ?? newOrgUnitState(code), event));
  }
  for (const [code, unit] of units) if (!unit.established) units.delete(code);
  const parents = chooseParents(units);
  return new IndexedTree([...units.values()].flatMap((unit) => unitOf(unit, parents.get(unit.code) ?? null)));
}

function unitOf(
  { code, established, status, endedAt, successors }: OrgUnitState,
  parent: string | null,
): OrgUnit[] {
  if (!established) return [];
  const { name, level, establishedAt } = established;
  return [{ code, name, level, parent, status, establishedAt, endedAt, successors }];
}
