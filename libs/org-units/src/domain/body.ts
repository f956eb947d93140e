import type { OrgUnit } from './org-tree.js';
import type { Moment, TreeEvent } from './tree-history.js';

/** What the events say of one body, before its place in the tree is settled. */
export interface Body {
  code: string;
  /** Null until its establishment was seen: events about it may be dated before it. */
  established: Pick<OrgUnit, 'name' | 'level' | 'establishedAt'> | null;
  status: OrgUnit['status'];
  endedAt: number | null;
  successors: readonly string[];
  /** Where it was said to belong, the newest first. A merger goes before everything said of its parents. */
  wishes: readonly ParentWish[];
  mergedInto: ParentWish | null;
}

/** `parent` null: a root. */
export interface ParentWish extends Moment {
  parent: string | null;
}

export function newBody(code: string): Body {
  return {
    code,
    established: null,
    status: 'active',
    endedAt: null,
    successors: [],
    wishes: [],
    mergedInto: null,
  };
}

/**
 * The body after one more event; events come in the order of (time, position). A code is established once and a body
 * ends once: the first counts, so that it does not matter which of two the log learned of first.
 */
export function evolve(body: Body, event: TreeEvent): Body {
  switch (event.type) {
    case 'vn.thang.org-unit.established.v1':
      return body.established ? body : establish(body, event);
    case 'vn.thang.org-unit.renamed.v1':
      return body.established
        ? { ...body, established: { ...body.established, name: event.data.name } }
        : body;
    case 'vn.thang.org-unit.moved.v1':
      return withWish(body, event.data.parent, event);
    case 'vn.thang.org-unit.merged.v1':
      return merge(body, event.data.into, event);
    case 'vn.thang.org-unit.split.v1':
      return end(
        body,
        'split',
        event.time,
        [...new Set(event.data.into)].filter((code) => code !== body.code),
      );
    case 'vn.thang.org-unit.dissolved.v1':
      return end(body, 'dissolved', event.time, []);
    default:
      return event satisfies never;
  }
}

function establish(
  body: Body,
  event: Extract<TreeEvent, { type: 'vn.thang.org-unit.established.v1' }>,
): Body {
  const { name, level, parent } = event.data;
  return withWish(
    { ...body, established: { name, level, establishedAt: event.time } },
    parent ?? null,
    event,
  );
}

function merge(body: Body, into: string, { time, position }: Moment): Body {
  if (body.endedAt !== null || into === body.code) return body;
  return { ...end(body, 'merged', time, [into]), mergedInto: { parent: into, time, position } };
}

function end(body: Body, status: OrgUnit['status'], endedAt: number, successors: readonly string[]): Body {
  return body.endedAt === null ? { ...body, status, endedAt, successors } : body;
}

function withWish(body: Body, parent: string | null, { time, position }: Moment): Body {
  return parent === body.code ? body : { ...body, wishes: [{ parent, time, position }, ...body.wishes] };
}
