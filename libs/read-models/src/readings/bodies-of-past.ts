import type { Queryable } from '#database';
import type { Day, DayZone } from '#kernel';
import { Lineage, type OrgTree, type TreeTimeline } from '#org-units';
import { Membership, type Bodies, type JoinedBody } from '../domain/readings/index.js';
import { SnapshotDictionary } from '../storage/dictionary.js';
import type { PastQuestion } from './past-question.js';

/** Who counted for whom, as it is asked. */
export interface BodiesOfPast {
  dictionary: SnapshotDictionary;
  membership: Membership;
  bodies: Bodies;
  /** Codes of all bodies whose facts count. */
  members: ReadonlySet<string>;
  /** What became a part of the bodies asked about, where history is restated. */
  parts: ReadonlyMap<number, readonly JoinedBody[]>;
  /** `undefined` for a body that nobody established. */
  idOf: (code: string) => number | undefined;
}

export async function bodiesOfPast(
  q: Queryable,
  timeline: TreeTimeline,
  zone: DayZone,
  { orgUnits, days, view, coverage }: PastQuestion,
): Promise<BodiesOfPast> {
  const treeOn = (day: Day): OrgTree => (view.tree === 'as-was' ? timeline.on(day) : timeline.now);
  const dictionary = new SnapshotDictionary();
  const codes = timeline.now.units().map(({ code }) => code);
  await dictionary.learn(q, codes);
  const codeById = new Map(codes.map((code) => [dictionary.unitId(code), code]));
  const codeOf = (unitId: number): string => codeById.get(unitId) ?? '';
  const idOf = (code: string): number | undefined =>
    timeline.now.get(code) ? dictionary.unitId(code) : undefined;
  const children = coverage.flatMap((day) => orgUnits.flatMap((code) => activeChildren(treeOn(day), code)));
  const asked = [...new Set([...orgUnits, ...children])];
  const membership =
    view.tree === 'as-was'
      ? Membership.byDays(timeline, asked, Math.max(...days), idOf)
      : Membership.byTree(timeline.now, asked, idOf);
  const parts = view.tree === 'restated' ? partsOf(timeline.now, zone, orgUnits, idOf) : new Map<number, JoinedBody[]>(); // prettier-ignore
  return {
    dictionary,
    membership,
    bodies: {
      childrenOn: (unitId, day) =>
        activeChildren(treeOn(day), codeOf(unitId)).flatMap((code) => idOf(code) ?? []),
      codeOf,
      partsOf: (unitId) => parts.get(unitId) ?? [],
    },
    members: new Set(membership.everyone().map(codeOf)),
    parts,
    idOf,
  };
}

function activeChildren(tree: OrgTree, code: string): string[] {
  return tree
    .children(code)
    .filter(({ status }) => status === 'active')
    .map((child) => child.code);
}

/** By body: what was merged into it, and into what was merged into it. */
function partsOf(
  tree: OrgTree,
  zone: DayZone,
  orgUnits: readonly string[],
  idOf: BodiesOfPast['idOf'],
): Map<number, JoinedBody[]> {
  const lineage = new Lineage(tree);
  return new Map(
    orgUnits.flatMap((code) => {
      const id = idOf(code);
      if (id === undefined) return [];
      const parts = lineage.predecessors(code, 'merged').flatMap(({ from, at }) => {
        const unitId = idOf(from);
        return unitId === undefined ? [] : [{ unitId, until: zone.dayOf(at) - 1 }];
      });
      return [[id, parts]];
    }),
  );
}
