import fc from 'fast-check';
import { effectiveOf, type LoggedEvent } from '#event-log/domain';
import { DayZone } from '#kernel';
import {
  correcting,
  dissolved,
  established,
  merged,
  moved,
  renamed,
  retracted,
  split,
  type TreeFact,
} from '../../../../test/support/tree-event-factory.js';
import { foldTree, Lineage, TreeHistory, type OrgTree } from './index.js';

const zone = new DayZone('Asia/Ho_Chi_Minh');
const DAY_MS = 86_400_000;
const code = fc.constantFrom('A', 'B', 'C', 'D');

const kinds = {
  established: (unit, other, fact) => established(unit, unit === other ? fact : { ...fact, parent: other }),
  renamed: (unit, other, fact) => renamed(unit, other, fact),
  moved,
  merged,
  split: (unit, other, fact) => split(unit, [other, 'A'], fact),
  dissolved: (unit, _, fact) => dissolved(unit, fact),
} satisfies Record<string, (unit: string, other: string, fact: TreeFact) => LoggedEvent>;

const step = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]), 'established' as const),
  unit: code,
  other: code,
  /** In hours, so that the time zone decides the day. */
  hour: fc.integer({ min: 0, max: 20 * 24 }),
  amends: fc.option(fc.nat(), { freq: 4 }),
  takesBack: fc.boolean(),
});
const histories = fc.array(step, { minLength: 1, maxLength: 25 }).map((steps) => {
  const log: LoggedEvent[] = [];
  steps.forEach(({ kind, unit, other, hour, amends, takesBack }, index) => {
    const fact = { position: index + 1, time: (hour * DAY_MS) / 24 };
    const event = kinds[kind](unit, other, fact);
    const facts = log.filter(({ data }) => !('reason' in data));
    const target = amends === null ? undefined : facts[amends % Math.max(1, facts.length)];
    if (!target) log.push(event);
    else log.push(takesBack ? retracted(target, fact) : correcting(target, event));
  });
  return log;
});

describe('TreeHistory', () => {
  it('equals, on each day, the fold of the events up to the end of that day', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -2, max: 22 }), (log, day) => {
        const treeHistory = TreeHistory.of(log, zone);
        expect(pictureOf(treeHistory.on(day))).toEqual(pictureOf(foldTree(unitsIn(log, day))));
        expect(pictureOf(treeHistory.now)).toEqual(pictureOf(foldTree(log)));
      }),
      { numRuns: 300 },
    );
  });

  it('changes only on its change days', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -1, max: 22 }), (log, day) => {
        const treeHistory = TreeHistory.of(log, zone);
        if (treeHistory.changeDays.includes(day)) return;
        expect(treeHistory.on(day)).toBe(treeHistory.on(day - 1));
      }),
      { numRuns: 300 },
    );
  });
});

describe('existence of an org unit', () => {
  it('begins on the day of establishment and ends on the day of the merger, split or dissolution', () => {
    const onDay = (day: number) => zone.startOf(day) + 1000;
    const treeHistory = TreeHistory.of(
      [established('A', { position: 1, time: onDay(5) }), dissolved('A', { position: 2, time: onDay(9) })],
      zone,
    );
    expect([4, 5, 8, 9].map((day) => treeHistory.existence('A', day))).toEqual([
      'not-yet',
      'there',
      'there',
      'no-more',
    ]);
    expect(treeHistory.existence('B', 9)).toBe('unknown');
  });
});

describe('Lineage', () => {
  const tree = foldTree([
    ...['A', 'B', 'C', 'D', 'E'].map((unit, index) => established(unit, { position: index + 1 })),
    merged('A', 'B', { position: 6 }),
    split('B', ['C', 'D'], { position: 7 }),
    dissolved('E', { position: 8 }),
  ]);
  const lineage = new Lineage(tree);

  it('lists the predecessors of an org unit and their predecessors', () => {
    expect(lineage.predecessors('C')).toEqual([
      { from: 'B', into: 'C', how: 'split', at: 7000 },
      { from: 'A', into: 'B', how: 'merged', at: 6000 },
    ]);
    expect(lineage.predecessors('E')).toEqual([]);
    expect(lineage.predecessors('B', 'merged').map(({ from }) => from)).toEqual(['A']);
    expect(lineage.predecessors('C', 'merged')).toEqual([]);
  });

  it('lists the successors of an org unit', () => {
    expect(lineage.successors('A').map(({ into }) => into)).toEqual(['B', 'C', 'D']);
    expect(lineage.successors('E')).toEqual([]);
    expect(lineage.successors('nowhere')).toEqual([]);
  });

  it('ends when mergers lead back to where they began', () => {
    const round = new Lineage(
      foldTree([
        established('A', { position: 1 }),
        established('B', { position: 2 }),
        merged('A', 'B', { position: 3 }),
        merged('B', 'A', { position: 4 }),
      ]),
    );
    expect(round.predecessors('A').map(({ from }) => from)).toEqual(['B']);
  });
});

/** Returns the log without the chains whose effective version lies after the day. */
function unitsIn(log: readonly LoggedEvent[], day: number): LoggedEvent[] {
  const rootOf = ({ chain, position }: LoggedEvent): number => chain ?? position;
  return log.filter((event) => {
    const fact = effectiveOf(log.filter((other) => rootOf(other) === rootOf(event)));
    return fact !== null && zone.dayOf(fact.time) <= day;
  });
}

function pictureOf(tree: OrgTree): unknown {
  return tree.units().map((unit) => ({ ...unit, below: tree.subtree(unit.code) }));
}
