import fc from 'fast-check';
import { InvalidRequestError } from '../problems/problem.js';
import { fromCursor, toCursor, toPage } from './paging.js';

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (values) => {
        expect(fromCursor(toCursor(values), () => true)).toEqual(values);
      }),
    );
  });

  it('are refused, never crashed on, when they are not ours', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = (): unknown =>
          fromCursor(text, (values) => values.length === 1 && typeof values[0] === 'number');
        expect(read).toThrow(InvalidRequestError);
      }),
    );
  });
});

describe('pages', () => {
  it('say where to go on only when there is more', () => {
    expect(toPage([1, 2, 3], 2, (last) => [last])).toEqual({ items: [1, 2], next: toCursor([2]) });
    expect(toPage([1, 2], 2, (last) => [last])).toEqual({ items: [1, 2], next: null });
    expect(toPage([], 2, () => [])).toEqual({ items: [], next: null });
  });
});
