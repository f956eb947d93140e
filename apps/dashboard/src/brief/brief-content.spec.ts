import fc from 'fast-check';
import { briefLists, fitted, ROWS, rowsOf } from './brief-content.js';

const list = fc.array(
  fc.integer({ min: 1, max: 300 }).map((length) => 'x'.repeat(length)),
  { maxLength: 30 },
);
const lists = fc.record({ missing: list, moved: list, late: list, followed: list, completeness: list });

describe('fitted', () => {
  it('never takes more rows than the page has, and counts what is left out (property)', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const shown = fitted(given);
        const rows = briefLists.map((id) => {
          const { lines, more } = shown[id];
          expect(lines).toEqual(given[id].slice(0, lines.length));
          expect(lines.length + more).toBe(given[id].length);
          return given[id].length === 0 ? 1 : lines.reduce((sum, line) => sum + rowsOf(line), 0);
        });
        expect(rows.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(ROWS);
      }),
    );
  });

  it('gives every list its first line before any gets a fourth', () => {
    const many = Array.from({ length: 30 }, () => 'x'.repeat(200));
    const shown = fitted({ missing: many, moved: many, late: many, followed: many, completeness: many });
    expect(briefLists.map((id) => shown[id].lines.length)).toEqual([3, 3, 3, 2, 2]);
    const one = fitted({ missing: many, moved: [], late: [], followed: [], completeness: ['x'] });
    expect(one.missing.lines.length).toBeGreaterThan(8);
  });
});
