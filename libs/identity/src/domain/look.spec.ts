import fc from 'fast-check';
import { lookBefore, ONE_LOOK_MS, withLook, type Look, type Looks } from './look.js';

const HOUR = 60 * 60_000;

function after(looks: readonly Look[]): Looks | null {
  return looks.reduce<Looks | null>((kept, look) => withLook(kept, look), null);
}

describe('lookBefore', () => {
  it('counts nothing as seen before the first look', () => {
    expect(lookBefore(null, 0)).toBeNull();
    expect(lookBefore(after([{ at: 0, position: 5 }]), 1000)).toBeNull();
  });

  it('counts what is new from the last look once it is over', () => {
    const looks = after([{ at: 0, position: 5 }]);
    expect(lookBefore(looks, ONE_LOOK_MS)).toEqual({ at: 0, position: 5 });
  });

  it('keeps counting from the look before while the page is opened again and again', () => {
    const again = [0, 10, 20, 30, 40].map((minutes) => ({
      at: 24 * HOUR + minutes * 60_000,
      position: 9 + minutes,
    }));
    const looks = after([{ at: 0, position: 5 }, ...again]);
    expect(lookBefore(looks, 24 * HOUR + 41 * 60_000)).toEqual({ at: 0, position: 5 });
    expect(lookBefore(looks, 48 * HOUR)).toEqual({ at: 24 * HOUR + 40 * 60_000, position: 49 });
  });

  it('never counts from a look that saw less than an earlier one', () => {
    const gaps = fc.array(fc.record({ gap: fc.nat(3 * HOUR), entries: fc.nat(9) }), { minLength: 1 });
    fc.assert(
      fc.property(gaps, (steps) => {
        const now = { at: 0, position: 0 };
        let looks: Looks | null = null;
        let seen = -1;
        for (const { gap, entries } of steps) {
          now.at += gap;
          now.position += entries;
          const from: Look | null = lookBefore(looks, now.at);
          if (from !== null) {
            expect(from.position).toBeGreaterThanOrEqual(seen);
            seen = from.position;
          }
          looks = withLook(looks, { ...now });
        }
      }),
    );
  });
});
