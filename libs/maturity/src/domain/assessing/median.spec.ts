import fc from 'fast-check';
import { medianOf } from './median.js';

describe('medianOf', () => {
  it('splits any numbers in halves (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (numbers) => {
        const median = medianOf(numbers)!;
        expect(numbers.filter((number) => number < median).length).toBeLessThanOrEqual(numbers.length / 2);
        expect(numbers.filter((number) => number > median).length).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it('is null without numbers', () => {
    expect(medianOf([])).toBeNull();
  });
});
