import fc from 'fast-check';
import { withRoom } from './label-room.js';

describe('withRoom', () => {
  it('never labels two lines so close that their labels touch, and always labels the first (property)', () => {
    const lines = fc.array(
      fc.double({ min: 0, max: 100, noNaN: true }).map((at) => ({ at })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(lines, (given) => {
        const labelled = [...withRoom(given, { min: 0, max: 100 })];
        expect(labelled[0]).toBe(given[0]);
        const heights = labelled.map(({ at }) => at).sort((one, other) => one - other);
        heights.slice(1).forEach((at, i) => expect(at - (heights[i] ?? 0)).toBeGreaterThanOrEqual(7.4));
      }),
    );
  });

  it('labels the later line when it has room', () => {
    const [low, near, high] = [{ at: 50 }, { at: 52 }, { at: 80 }];
    expect([...withRoom([low, near, high], { min: 0, max: 100 })]).toEqual([low, high]);
  });
});
