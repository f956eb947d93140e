import fc from 'fast-check';
import { nestsTooDeep } from './json-depth.js';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('the depth of a JSON text', () => {
  it('is that of the value, whatever brackets its texts hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(6), (value, limit) => {
        expect(nestsTooDeep(JSON.stringify(value), limit)).toBe(depthOf(value) > limit);
      }),
    );
    expect(nestsTooDeep('{"[[[[\\"[[[[":"[[["}', 1)).toBe(false);
    expect(nestsTooDeep('['.repeat(100_000))).toBe(true);
  });
});
