import fc from 'fast-check';
import { formatClock, parseClock } from './clock-settings.js';

const instant = fc
  .date({ min: new Date(0), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.getTime());

describe('THANG_CLOCK', () => {
  it('parses the text that formatClock returns', () => {
    const clocks = fc.record({
      simulatedStart: instant,
      realStart: instant,
      rate: fc.integer({ min: 1, max: 1e9 }),
      simulatedEnd: instant,
    });
    fc.assert(
      fc.property(clocks, (clock) => {
        expect(parseClock(formatClock(clock))).toEqual(clock);
      }),
    );
  });

  it.each([
    '',
    'now',
    'from=2025-01-01T00:00:00Z since=2026-01-01T00:00:00Z rate=2',
    'from=2025-01-01T00:00:00Z since=2026-01-01T00:00:00Z rate=-2 until=2026-01-01T00:00:00Z',
    'from=2025-13-01T00:00:00Z since=2026-01-01T00:00:00Z rate=2 until=2026-01-01T00:00:00Z',
    'from=2025-01-01T00:00:00Z since=2026-01-01T00:00:00Z rate=2 until=2026-01-01T00:00:00Z more=x',
  ])('refuses %o', (text) => {
    expect(parseClock(text)).toBeUndefined();
  });
});
