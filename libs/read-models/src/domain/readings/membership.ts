import type { Day } from '#kernel';
import type { OrgTree } from '#org-units/domain';
import { FIRST_DAY, LAST_DAY } from '../rollups/index.js';

/** A stretch of days, both inclusive, in which the same bodies lay below those that are asked for. */
export interface TreeVersion {
  first: Day;
  last: Day;
  /** By body asked for: itself and everything below it. Bodies that were not there have no entry. */
  members: ReadonlyMap<number, readonly number[]>;
}

/** Whose facts count for whom, day by day. */
export class Membership {
  private readonly byMember = new Map<TreeVersion, Map<number, number[]>>();

  /** @param versions ascending, without gaps, from the first day of the calendar to the last */
  constructor(readonly versions: readonly TreeVersion[]) {}

  /** The same for ever: the tree of one moment, whatever day is asked about. */
  static byTree(tree: OrgTree, bodies: readonly string[], idOf: UnitIdOf): Membership {
    return new Membership([{ first: FIRST_DAY, last: LAST_DAY, members: membersIn(tree, bodies, idOf) }]);
  }

  /** By the tree of each day. */
  static byDays(
    timeline: { changeDays: readonly Day[]; on(day: Day): OrgTree },
    bodies: readonly string[],
    until: Day,
    idOf: UnitIdOf,
  ): Membership {
    const versions: TreeVersion[] = [{ first: FIRST_DAY, last: LAST_DAY, members: new Map() }];
    for (const first of timeline.changeDays.filter((day) => day <= until)) {
      const members = membersIn(timeline.on(first), bodies, idOf);
      const before = versions.at(-1);
      if (!before || sameMembers(before.members, members)) continue;
      versions[versions.length - 1] = { ...before, last: first - 1 };
      versions.push({ first, last: LAST_DAY, members });
    }
    return new Membership(versions);
  }

  versionOf(day: Day): TreeVersion | undefined {
    return this.versions.find(({ last }) => day <= last);
  }

  /** The bodies asked for that facts of this body count for on that day. */
  countedFor(unitId: number, day: Day): readonly number[] {
    const version = this.versionOf(day);
    return (version && this.bodiesByMember(version).get(unitId)) ?? [];
  }

  private bodiesByMember(version: TreeVersion): Map<number, number[]> {
    let known = this.byMember.get(version);
    if (!known) this.byMember.set(version, (known = invert(version.members)));
    return known;
  }

  /** Every body whose facts ever count. */
  everyone(): number[] {
    return [...new Set(this.versions.flatMap(({ members }) => [...members.values()].flat()))];
  }
}

type UnitIdOf = (code: string) => number | undefined;

function membersIn(tree: OrgTree, bodies: readonly string[], idOf: UnitIdOf): Map<number, number[]> {
  return new Map(
    bodies.flatMap((code) => {
      const id = idOf(code);
      if (id === undefined || !tree.get(code)) return [];
      return [[id, tree.subtree(code).flatMap((below) => idOf(below) ?? [])]];
    }),
  );
}

function invert(members: TreeVersion['members']): Map<number, number[]> {
  const bodies = new Map<number, number[]>();
  for (const [body, below] of members) {
    for (const unitId of below) {
      const known = bodies.get(unitId);
      if (known) known.push(body);
      else bodies.set(unitId, [body]);
    }
  }
  return bodies;
}

function sameMembers(one: TreeVersion['members'], other: TreeVersion['members']): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([body, below]) => {
    const others = new Set(other.get(body));
    return others.size === below.length && below.every((unitId) => others.has(unitId));
  });
}
