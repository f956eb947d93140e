import fc from 'fast-check';
import { spreadLabels } from './spread-labels.js';

describe('spreadLabels', () => {
  it('leaves labels that have room where they are', () => {
    expect(spreadLabels([10, 40, 80], 15, 100)).toEqual([0, 0, 0]);
  });

  it('moves a label that lies on another one below it', () => {
    expect(spreadLabels([50, 50], 15, 100)).toEqual([0, 15]);
  });

  it('moves labels upwards that would leave the chart', () => {
    expect(spreadLabels([98, 99], 15, 100)).toEqual([-13, 1]);
  });

  it('keeps the order and a distance between all labels, wherever the lines end', () => {
    const places = fc.array(fc.integer({ min: 0, max: 240 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(places, (ends) => {
        const shifts = spreadLabels(ends, 15, 240);
        const labels = ends.map((end, i) => ({ end, at: end + (shifts[i] ?? 0) }));
        const sorted = [...labels].sort((a, b) => a.at - b.at);
        for (const [i, { at, end }] of sorted.entries()) {
          const above = sorted[i - 1];
          if (!above) continue;
          expect(at - above.at).toBeGreaterThanOrEqual(15);
          expect(above.end).toBeLessThanOrEqual(end);
        }
        expect(sorted.at(-1)?.at).toBeLessThanOrEqual(240);
      }),
    );
  });
});
