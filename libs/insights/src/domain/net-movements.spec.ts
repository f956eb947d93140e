import fc from 'fast-check';
import type { JournalMovement } from '#assessments/domain';
import { netMovements } from './net-movements.js';

const stage = (level: number) => (level === 0 ? null : { level, id: `stage-${level}` });

let position = 0;
function entry(
  orgUnit: string,
  from: number,
  to: number,
  more: Partial<JournalMovement> = {},
): JournalMovement {
  position += 1;
  const kind = to < from ? 'stage-regressed' : 'stage-advanced';
  return { position, kind, orgUnit, day: position, from: stage(from), to: stage(to), ...more };
}

const moves = (entries: readonly JournalMovement[]) =>
  netMovements(entries).map(({ orgUnit, direction, from, to }) => [
    orgUnit,
    direction,
    from?.level ?? 0,
    to?.level ?? 0,
  ]);

describe('netMovements', () => {
  it('compares the last state with the first, falls and large steps first', () => {
    expect(
      moves([entry('a', 1, 2), entry('b', 3, 2), entry('a', 2, 3), entry('c', 0, 1), entry('d', 1, 2)]),
    ).toEqual([
      ['b', 'down', 3, 2],
      ['a', 'up', 1, 3],
      ['d', 'up', 1, 2],
      ['c', 'up', 0, 1],
    ]);
  });

  it('counts no org unit that is back where it was', () => {
    expect(moves([entry('a', 2, 1), entry('a', 1, 2, { kind: 'withdrawn' })])).toEqual([]);
  });

  it('counts a first result as no movement, and what follows against it', () => {
    const first = { kind: 'baseline' } as const;
    expect(moves([entry('a', 0, 2, first), entry('b', 0, 2, first), entry('b', 2, 1)])).toEqual([
      ['b', 'down', 2, 1],
    ]);
  });

  it('goes by the score, the items or the targets where a track has no stages', () => {
    const score = (from: number, to: number) => ({ kind: 'score-moved', score: { from, to } }) as const;
    const verdict = { kind: 'target-verdict', verdict: { from: 'under-way', to: 'missed' } } as const;
    expect(
      moves([
        entry('a', 0, 0, score(3, 2)),
        entry('a', 0, 0, score(2, 4)),
        entry('b', 0, 0, { kind: 'item-revoked' }),
        entry('c', 0, 0, verdict),
        entry('d', 0, 0, { kind: 'item-attested' }),
        entry('d', 0, 0, { kind: 'item-revoked' }),
      ]),
    ).toEqual([
      ['c', 'down', 0, 0],
      ['b', 'down', 0, 0],
      ['a', 'up', 0, 0],
    ]);
  });

  it('sums up to the difference of the first and the last level, whatever lies between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 2 }), (levels) => {
        const [first, last] = [levels[0]!, levels.at(-1)!];
        const entries = levels.slice(1).map((level, index) => entry('a', levels[index]!, level));
        expect(moves(entries)).toEqual(
          first === last ? [] : [['a', last > first ? 'up' : 'down', first, last]],
        );
      }),
    );
  });
});
