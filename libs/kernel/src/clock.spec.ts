import { vi } from 'vitest';
import { ScaledClock } from './index.js';

const DAY = 86_400_000;
const start = Date.parse('2025-01-01T00:00:00Z');
const end = Date.parse('2026-01-01T00:00:00Z');
const real = Date.parse('2026-11-21T09:00:00Z');

describe('ScaledClock', () => {
  const clock = new ScaledClock({ simulatedStart: start, realStart: real, rate: 86_400, simulatedEnd: end });
  const at = (realMs: number): { now: number; rate: number } => {
    vi.setSystemTime(realMs);
    return { now: clock.now(), rate: clock.rate };
  };

  beforeAll(() => vi.useFakeTimers());
  afterAll(() => vi.useRealTimers());

  it('shows its start time until its real start', () => {
    expect(at(real - 5_000)).toEqual({ now: start, rate: 0 });
    expect(at(real)).toEqual({ now: start, rate: 86_400 });
  });

  it('runs a day per second', () => {
    expect(at(real + 31_000).now).toBe(start + 31 * DAY);
  });

  it('runs at real speed after its simulated end, without a jump', () => {
    expect(at(real + 365_000)).toEqual({ now: end, rate: 1 });
    expect(at(real + 365_001)).toEqual({ now: end + 1, rate: 1 });
    expect(at(real + 425_000)).toEqual({ now: end + 60_000, rate: 1 });
  });

  it('runs at real speed from its start when the start is later than the end', () => {
    const late = new ScaledClock({
      simulatedStart: end + DAY,
      realStart: real,
      rate: 86_400,
      simulatedEnd: end,
    });
    vi.setSystemTime(real + 1_000);
    expect(late.now()).toBe(end + DAY + 1_000);
  });
});
