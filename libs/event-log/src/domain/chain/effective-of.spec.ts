import fc from 'fast-check';
import { effectiveOf, RETRACTED, type LoggedEvent } from '../index.js';

const DIGITIZED = 'vn.thang.service.digitized.v1';

describe('effectiveOf', () => {
  it('returns the only event of a chain without amendments', () => {
    expect(effectiveOf([fact(5)])?.position).toBe(5);
  });

  it('returns the newest correction, in whatever order the events are passed', () => {
    const chain = [fact(9, { amends: 7, chain: 3 }), fact(3), fact(7, { amends: 3, chain: 3 })];
    expect(effectiveOf(chain)?.position).toBe(9);
  });

  it('picks the version with the highest position, not the latest time', () => {
    const chain = [fact(3, { time: 2000 }), fact(7, { amends: 3, chain: 3, time: 1000 })];
    expect(effectiveOf(chain)?.time).toBe(1000);
  });

  it('returns the previous version when a correction is retracted', () => {
    expect(effectiveOf([fact(3), fact(7, { amends: 3, chain: 3 }), retraction(8, 7, 3)])?.position).toBe(3);
  });

  it('skips a retracted correction in the middle of the chain', () => {
    const chain = [
      fact(3),
      fact(5, { amends: 3, chain: 3 }),
      fact(7, { amends: 5, chain: 3 }),
      retraction(8, 5, 3),
    ];
    expect(effectiveOf(chain)?.position).toBe(7);
  });

  it('returns null when the original is retracted, even if a correction follows', () => {
    const chain = [fact(3), retraction(4, 3, 3), fact(6, { amends: 3, chain: 3 })];
    expect(effectiveOf(chain)).toBeNull();
  });

  it('returns null for a chain without a fact', () => {
    expect(effectiveOf([])).toBeNull();
    expect(effectiveOf([retraction(8, 3, 3)])).toBeNull();
  });

  it('does not depend on the order of the events (I3)', () => {
    fc.assert(
      fc.property(chains(), (chain) => {
        const shuffled = [...chain].reverse();
        expect(effectiveOf(shuffled)).toEqual(effectiveOf(chain));
      }),
    );
  });
});

/** Generates an original at position 1, followed by corrections and retractions of earlier events. */
function chains(): fc.Arbitrary<LoggedEvent[]> {
  const step = fc.record({ retract: fc.boolean(), target: fc.nat() });
  return fc.array(step, { maxLength: 8 }).map((steps) => {
    const chain = [fact(1)];
    steps.forEach(({ retract, target }, index) => {
      const facts = chain.filter(({ type }) => type !== RETRACTED);
      const amends = facts[target % facts.length]!.position;
      chain.push(retract ? retraction(index + 2, amends, 1) : fact(index + 2, { amends, chain: 1 }));
    });
    return chain;
  });
}

function fact(position: number, changes: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    position,
    source: '/test',
    id: `e${position}`,
    type: DIGITIZED,
    subject: 'service/1',
    orgUnit: 'VN-HN',
    time: 1000,
    recordedAt: position,
    backfill: false,
    amends: null,
    chain: null,
    run: null,
    data: { level: 4 },
    ...changes,
  };
}

function retraction(position: number, amends: number, chain: number): LoggedEvent {
  return fact(position, {
    type: RETRACTED,
    subject: null,
    amends,
    chain,
    data: { source: '/test', id: `e${amends}`, reason: 'x' },
  });
}
