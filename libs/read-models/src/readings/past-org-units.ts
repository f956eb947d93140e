import type { Queryable } from '#database';
import type { Day, DayZone } from '#kernel';
import type { OrgUnitLevel } from '#maturity/domain';
import { Lineage, type OrgTree, type TreeHistory } from '#org-units';
import { Membership, type OrgUnitsAsked, type MergedOrgUnit } from '../domain/readings/index.js';
import { SnapshotDictionary } from '../storage/dictionary.js';
import type { PastQuestion } from './past-question.js';

/** The org units of a question about the past, and which facts count for them. */
export interface PastOrgUnits {
  dictionary: SnapshotDictionary;
  membership: Membership;
  /** The org units whose readings are asked for. Of other members only the totals are. */
  read: ReadonlySet<number>;
  orgUnits: OrgUnitsAsked;
  /** Codes of all org units whose facts count. */
  members: ReadonlySet<string>;
  /** The tree as known then, after all its events. */
  tree: OrgTree;
  /** What was merged into the org units asked about, when history is restated. */
  parts: ReadonlyMap<number, readonly MergedOrgUnit[]>;
  codeOf: (orgUnitId: number) => string;
  /** Returns whether the org unit exists, by the tree that the day is seen by. */
  existsOn: (orgUnitId: number, day: Day) => boolean;
  /** Returns `undefined` for an org unit that no event has established. */
  idOf: (code: string) => number | undefined;
}

export async function pastOrgUnits(
  q: Queryable,
  treeVersions: TreeHistory,
  zone: DayZone,
  { orgUnits, readings, days, view, coverage }: PastQuestion,
): Promise<PastOrgUnits> {
  const treeOn = (day: Day): OrgTree => (view.tree === 'as-was' ? treeVersions.on(day) : treeVersions.now);
  const dictionary = new SnapshotDictionary();
  const codes = treeVersions.now.units().map(({ code }) => code);
  await dictionary.learn(q, codes);
  const codeById = new Map(codes.map((code) => [dictionary.orgUnitId(code), code]));
  const codeOf = (orgUnitId: number): string => codeById.get(orgUnitId) ?? '';
  const idOf = (code: string): number | undefined =>
    treeVersions.now.get(code) ? dictionary.orgUnitId(code) : undefined;
  const children = coverage.flatMap((day) => orgUnits.flatMap((code) => activeChildren(treeOn(day), code)));
  const levels = new Set(readings.flatMap(({ ofEach }) => ofEach ?? []));
  const ofLevelBelow = rememberedLevels();
  const below = days.flatMap((day) =>
    orgUnits.flatMap((code) => [...levels].flatMap((level) => ofLevelBelow(treeOn(day), code, level))),
  );
  const asked = [...new Set([...orgUnits, ...children, ...below])];
  const membership =
    view.tree === 'as-was'
      ? Membership.byDays(treeVersions, asked, Math.max(...days), idOf)
      : Membership.byTree(treeVersions.now, asked, idOf);
  const read = [...new Set([...orgUnits, ...below])];
  const parts = view.tree === 'restated' ? partsOf(treeVersions.now, zone, read, idOf) : new Map<number, MergedOrgUnit[]>(); // prettier-ignore
  return {
    dictionary,
    membership,
    read: new Set(read.flatMap((code) => idOf(code) ?? [])),
    orgUnits: {
      childrenOn: (orgUnitId, day) =>
        activeChildren(treeOn(day), codeOf(orgUnitId)).flatMap((code) => idOf(code) ?? []),
      ofLevelBelow: (orgUnitId, level, day) =>
        ofLevelBelow(treeOn(day), codeOf(orgUnitId), level).flatMap((code) => idOf(code) ?? []),
      codeOf,
      partsOf: (orgUnitId) => parts.get(orgUnitId) ?? [],
      isNew: (orgUnitId) => {
        const firstDay = Math.min(...(parts.get(orgUnitId) ?? []).map(({ until }) => until));
        return Number.isFinite(firstDay) && treeVersions.existence(codeOf(orgUnitId), firstDay) !== 'there';
      },
    },
    members: new Set(membership.allMembers().map(codeOf)),
    tree: treeVersions.now,
    parts,
    codeOf,
    existsOn: (orgUnitId, day) => treeOn(day).get(codeOf(orgUnitId))?.status === 'active',
    idOf,
  };
}

function activeChildren(tree: OrgTree, code: string): string[] {
  return tree
    .children(code)
    .filter(({ status }) => status === 'active')
    .map((child) => child.code);
}

type LevelBelow = (tree: OrgTree, code: string, level: OrgUnitLevel) => readonly string[];

/** Walks each tree once below an org unit, because every reading of every day asks for the same org units. */
function rememberedLevels(): LevelBelow {
  const trees = new Map<OrgTree, Map<string, readonly string[]>>();
  return (tree, code, level) => {
    let known = trees.get(tree);
    if (!known) trees.set(tree, (known = new Map()));
    const key = `${level} ${code}`;
    let codes = known.get(key);
    if (!codes) known.set(key, (codes = levelBelow(tree, code, level)));
    return codes;
  };
}

/** Returns the org units of that level below that exist in the tree, by code. */
function levelBelow(tree: OrgTree, code: string, level: OrgUnitLevel): string[] {
  if (!tree.get(code)) return [];
  const below = tree.subtree(code).flatMap((each) => (each === code ? [] : (tree.get(each) ?? [])));
  return below
    .filter((unit) => unit.status === 'active' && unit.level === level)
    .map((unit) => unit.code)
    .sort();
}

/** Returns, for each org unit, all that were merged into it, directly or through others. */
function partsOf(
  tree: OrgTree,
  zone: DayZone,
  orgUnits: readonly string[],
  idOf: PastOrgUnits['idOf'],
): Map<number, MergedOrgUnit[]> {
  const lineage = new Lineage(tree);
  return new Map(
    orgUnits.flatMap((code) => {
      const id = idOf(code);
      if (id === undefined) return [];
      const parts = lineage.predecessors(code, 'merged').flatMap(({ from, at }) => {
        const orgUnitId = idOf(from);
        return orgUnitId === undefined ? [] : [{ orgUnitId, until: zone.dayOf(at) - 1 }];
      });
      return [[id, parts]];
    }),
  );
}
