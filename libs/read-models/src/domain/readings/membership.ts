import type { Day } from '#kernel';
import type { OrgTree } from '#org-units/domain';
import { FIRST_DAY, LAST_DAY } from '../rollups/index.js';

/** An interval, first and last day included, in which the same org units lie below those asked for. */
export interface TreeVersion {
  first: Day;
  last: Day;
  /**
   * Each org unit asked for, with itself and everything below it. Org units that did not exist in the
   * interval have no entry.
   */
  members: ReadonlyMap<number, readonly number[]>;
}

/** Says, for each day, which org units a fact counts for. */
export class Membership {
  private readonly byMember = new Map<TreeVersion, Map<number, number[]>>();

  /** @param versions ascending, without gaps, from the first day of the calendar to the last */
  constructor(readonly versions: readonly TreeVersion[]) {}

  /** Uses one tree for every day. */
  static byTree(tree: OrgTree, orgUnits: readonly string[], idOf: OrgUnitIdOf): Membership {
    return new Membership([{ first: FIRST_DAY, last: LAST_DAY, members: membersIn(tree, orgUnits, idOf) }]);
  }

  /** Uses the tree of each day. */
  static byDays(
    treeVersions: { changeDays: readonly Day[]; on(day: Day): OrgTree },
    orgUnits: readonly string[],
    until: Day,
    idOf: OrgUnitIdOf,
  ): Membership {
    const versions: TreeVersion[] = [{ first: FIRST_DAY, last: LAST_DAY, members: new Map() }];
    for (const first of treeVersions.changeDays.filter((day) => day <= until)) {
      const members = membersIn(treeVersions.on(first), orgUnits, idOf);
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

  /** Returns those of the org units asked for that a fact of `orgUnitId` counts for on that day. */
  countedFor(orgUnitId: number, day: Day): readonly number[] {
    const version = this.versionOf(day);
    return (version && this.orgUnitsByMember(version).get(orgUnitId)) ?? [];
  }

  private orgUnitsByMember(version: TreeVersion): Map<number, number[]> {
    let known = this.byMember.get(version);
    if (!known) this.byMember.set(version, (known = invert(version.members)));
    return known;
  }

  /** Returns every org unit whose facts count on any day. */
  allMembers(): number[] {
    return [...new Set(this.versions.flatMap(({ members }) => [...members.values()].flat()))];
  }
}

type OrgUnitIdOf = (code: string) => number | undefined;

function membersIn(tree: OrgTree, orgUnits: readonly string[], idOf: OrgUnitIdOf): Map<number, number[]> {
  return new Map(
    orgUnits.flatMap((code) => {
      const id = idOf(code);
      if (id === undefined || !tree.get(code)) return [];
      return [[id, tree.subtree(code).flatMap((below) => idOf(below) ?? [])]];
    }),
  );
}

function invert(members: TreeVersion['members']): Map<number, number[]> {
  const orgUnits = new Map<number, number[]>();
  for (const [orgUnit, below] of members) {
    for (const orgUnitId of below) {
      const known = orgUnits.get(orgUnitId);
      if (known) known.push(orgUnit);
      else orgUnits.set(orgUnitId, [orgUnit]);
    }
  }
  return orgUnits;
}

function sameMembers(one: TreeVersion['members'], other: TreeVersion['members']): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([orgUnit, below]) => {
    const others = new Set(other.get(orgUnit));
    return others.size === below.length && below.every((orgUnitId) => others.has(orgUnitId));
  });
}
