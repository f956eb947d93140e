import fc from 'fast-check';
import type { LoggedEvent } from '#event-log/domain';
import {
  correcting,
  dissolved,
  established,
  merged,
  moved,
  renamed,
  retracted,
  split,
} from '../../../../test/support/tree-event-factory.js';
import { foldTree, type OrgTree } from './index.js';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];
const code = fc.constantFrom(...CODES);

/** One event that is not in the log yet. */
interface Step {
  kind: 'established' | 'renamed' | 'moved' | 'merged' | 'split' | 'dissolved' | 'corrected' | 'retracted';
  unit: string;
  other: string;
  /** The index of the earlier event that a correction or retraction amends. */
  target: number;
}

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(
      'established',
      'established',
      'renamed',
      'moved',
      'moved',
      'merged',
      'split',
      'dissolved',
      'corrected',
      'retracted',
    ),
    unit: code,
    other: code,
    target: fc.nat(),
  }),
  { minLength: 1, maxLength: 30 },
);

describe('foldTree for any history', () => {
  it('gives a tree with every established org unit once and without cycles', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const tree = foldTree(
          recorded(
            script,
            script.map((_, index) => index),
          ),
        );
        const reached = tree.roots().flatMap((root) => tree.subtree(root.code));
        expect([...reached].sort()).toEqual(tree.units().map((unit) => unit.code));
        for (const unit of tree.units()) expect(tree.ancestors(unit.code)).not.toContain(unit.code);
      }),
      { numRuns: 500 },
    );
  });

  it('puts an org unit below its successor unless the successor lies below it', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const tree = foldTree(
          recorded(
            script,
            script.map((_, index) => index),
          ),
        );
        for (const { code: merged, status, successors, parent } of tree.units()) {
          const [into] = successors;
          if (status !== 'merged' || into === undefined || !tree.get(into)) continue;
          expect(
            parent === into || tree.subtree(merged).includes(into) || isInMergerCycle(tree, merged),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives a tree whose queries equal walks from parent to parent', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const tree = foldTree(
          recorded(
            script,
            script.map((_, index) => index),
          ),
        );
        for (const inner of CODES) {
          for (const outer of CODES) {
            const expected =
              tree.get(inner) !== undefined && [inner, ...tree.ancestors(inner)].includes(outer);
            expect(tree.isWithin(inner, outer)).toBe(expected);
            expect(tree.subtree(outer).includes(inner)).toBe(expected);
          }
          expect(tree.children(inner).map((child) => child.parent)).toEqual(
            tree.children(inner).map(() => inner),
          );
          expect(tree.isWithin(inner, null)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which the log recorded the events (I3)', () => {
    const shuffled = steps.chain((script) =>
      fc.tuple(
        fc.constant(script),
        fc.shuffledSubarray(
          script.map((_, index) => index),
          { minLength: script.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([script, order]) => {
        const inOrder = recorded(
          script,
          script.map((_, index) => index),
        );
        expect(picture(foldTree(recorded(script, order)))).toEqual(picture(foldTree(inOrder)));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of its argument', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const events = recorded(
          script,
          script.map((_, index) => index),
        );
        expect(picture(foldTree([...events].reverse()))).toEqual(picture(foldTree(events)));
      }),
    );
  });
});

/**
 * Returns the log after the steps arrived in this order. The time of a step is its index in the script. An
 * amended event must be in the log first, so corrections and retractions arrive after all other events, in
 * the order of the script.
 */
function recorded(script: readonly Step[], order: readonly number[]): LoggedEvent[] {
  const isFact = (index: number): boolean => !['corrected', 'retracted'].includes(script[index]!.kind);
  const amending = script.map((_, index) => index).filter((index) => !isFact(index));
  const log: LoggedEvent[] = [];
  const byStep = new Map<number, LoggedEvent>();
  for (const index of [...order.filter(isFact), ...amending]) {
    const event = eventOf(script[index]!, {
      index,
      position: log.length + 1,
      targets: [...byStep].sort(([a], [b]) => a - b),
    });
    if (!event) continue;
    log.push(event);
    if (event.type !== 'vn.thang.event.retracted.v1') byStep.set(index, event);
  }
  return log;
}

interface Place {
  index: number;
  position: number;
  targets: readonly [number, LoggedEvent][];
}

function eventOf(
  { kind, unit, other, target }: Step,
  { index, position, targets }: Place,
): LoggedEvent | null {
  const fact = { position, time: index * 1000, id: `step-${index}` };
  switch (kind) {
    case 'established':
      return established(unit, unit === other ? fact : { ...fact, parent: other });
    case 'renamed':
      return renamed(unit, `${unit} ${index}`, fact);
    case 'moved':
      return moved(unit, other, fact);
    case 'merged':
      return merged(unit, other, fact);
    case 'split':
      return split(unit, [other, 'A'], fact);
    case 'dissolved':
      return dissolved(unit, fact);
    default: {
      const amended = targets[target % Math.max(1, targets.length)]?.[1];
      if (!amended) return null;
      return kind === 'retracted' ? retracted(amended, fact) : correcting(amended, moved(unit, other, fact));
    }
  }
}

function picture(tree: OrgTree): unknown {
  return tree
    .units()
    .map((unit) => ({ ...unit, below: tree.subtree(unit.code), above: tree.ancestors(unit.code) }));
}

/** Tells whether mergers lead from `start` back to it. The tree cannot follow all of them. */
function isInMergerCycle(tree: OrgTree, start: string): boolean {
  const seen = new Set<string>();
  for (let code: string | undefined = start; code !== undefined && !seen.has(code);) {
    seen.add(code);
    const unit = tree.get(code);
    code = unit?.status === 'merged' ? unit.successors[0] : undefined;
    if (code === start) return true;
  }
  return false;
}
