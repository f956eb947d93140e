import type { LoggedEvent } from '#event-log/domain';
import { evolve, newBody, type Body } from './body.js';
import { IndexedTree } from './indexed-tree.js';
import type { OrgTree, OrgUnit } from './org-tree.js';
import { settleParents } from './settle-parents.js';
import { treeHistory, unitCodeOf, type TreeEvent } from './tree-history.js';

/**
 * Folds today's tree from all events about it and whatever amends them. The order of the argument does not matter,
 * and neither does the order in which the log learned of facts of different times. No history is refused: a body that
 * was never established is left out, a cycle is never closed.
 */
export function foldTree(events: readonly LoggedEvent[]): OrgTree {
  return foldFacts(treeHistory(events));
}

/** The same from facts that are in force, in the order of (time, position). */
export function foldFacts(facts: readonly TreeEvent[]): OrgTree {
  const bodies = new Map<string, Body>();
  for (const event of facts) {
    const code = unitCodeOf(event.subject);
    bodies.set(code, evolve(bodies.get(code) ?? newBody(code), event));
  }
  for (const [code, body] of bodies) if (!body.established) bodies.delete(code);
  const parents = settleParents(bodies);
  return new IndexedTree(
    [...bodies.values()].flatMap((body) => unitOf(body, parents.get(body.code) ?? null)),
  );
}

function unitOf({ code, established, status, endedAt, successors }: Body, parent: string | null): OrgUnit[] {
  if (!established) return [];
  const { name, level, establishedAt } = established;
  return [{ code, name, level, parent, status, establishedAt, endedAt, successors }];
}
