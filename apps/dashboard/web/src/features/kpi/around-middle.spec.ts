import fc from 'fast-check';
import { aroundMiddle } from './around-middle.js';

const amounts = (count: number, middle: number) =>
  Array.from({ length: count }, (_, i) => ({ amount: i, entities: i + 1, isMiddle: i === middle }));

describe('aroundMiddle', () => {
  it('always shows the middle, and counts every entity once (property)', () => {
    const cases = fc.integer({ min: 1, max: 40 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        middle: fc.integer({ min: 0, max: count - 1 }),
        most: fc.integer({ min: 1, max: 12 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ count, middle, most }) => {
        const all = amounts(count, middle);
        const { shown, below, above } = aroundMiddle(all, most);
        const sum = (part: typeof all) => part.reduce((total, { entities }) => total + entities, 0);
        expect(shown.some(({ isMiddle }) => isMiddle)).toBe(true);
        expect(shown).toHaveLength(Math.min(count, most));
        expect(below + sum([...shown]) + above).toBe(sum(all));
      }),
    );
  });
});
