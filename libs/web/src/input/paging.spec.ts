import fc from 'fast-check';
import { InvalidRequestError } from '../problems/problem.js';
import { fromCursor, toCursor, toPage } from './paging.js';

describe('cursors', () => {
  it('encode and decode to the same values', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (values) => {
        expect(fromCursor(toCursor(values), () => true)).toEqual(values);
      }),
    );
  });

  it('are refused with a client error for any other text', () => {
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
  it('have a next cursor only when there are more items', () => {
    expect(toPage([1, 2, 3], 2, (last) => [last])).toEqual({ items: [1, 2], next: toCursor([2]) });
    expect(toPage([1, 2], 2, (last) => [last])).toEqual({ items: [1, 2], next: null });
    expect(toPage([], 2, () => [])).toEqual({ items: [], next: null });
  });
});
