import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { DemoClock } from './demo-clock.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const START = Date.parse('2026-09-30T17:00:00Z');
const END = Date.parse('2027-09-30T17:00:00Z');
const HALF_DAY = 43_200_000;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'thang-clock-'));
  vi.useFakeTimers({ now: Date.parse('2026-11-21T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(directory, { recursive: true, force: true });
});

describe('DemoClock', () => {
  it('stays at the start of the year while the history is loaded, then runs half a day per second', () => {
    const { clock, liveFrom } = DemoClock.resume(directory, ZONE);
    expect(liveFrom).toBe(START);
    vi.advanceTimersByTime(20_000);
    expect(clock.now()).toBe(START);
    vi.advanceTimersByTime(15_000);
    expect(clock.now()).toBe(START + 10 * HALF_DAY);
  });

  it('resumes from the saved time and never goes back, however long ago it was saved', () => {
    const first = DemoClock.resume(directory, ZONE);
    const aborter = new AbortController();
    first.keepSaving(aborter.signal);
    vi.advanceTimersByTime(60_500);
    const left = first.clock.now();
    vi.clearAllTimers();
    vi.setSystemTime(Date.parse('2027-03-01T00:00:00Z'));
    const { clock } = DemoClock.resume(directory, ZONE);
    expect(clock.now()).toBeGreaterThanOrEqual(left);
    expect(clock.now()).toBeLessThan(left + 5 * HALF_DAY);
  });

  it('saves the current time when it is stopped', () => {
    const first = DemoClock.resume(directory, ZONE);
    const aborter = new AbortController();
    first.keepSaving(aborter.signal);
    vi.advanceTimersByTime(26_500);
    aborter.abort();
    expect(existsSync(join(directory, 'demo-clock.json'))).toBe(true);
    expect(DemoClock.resume(directory, ZONE).clock.now()).toBeGreaterThanOrEqual(first.clock.now());
  });

  it('runs at real speed when the year is over, also after a restart', () => {
    const first = DemoClock.resume(directory, ZONE);
    const aborter = new AbortController();
    first.keepSaving(aborter.signal);
    vi.advanceTimersByTime(25_000 + 730_000 + 3_000);
    expect(first.clock.now()).toBe(END + 3_000);
    aborter.abort();
    const { clock } = DemoClock.resume(directory, ZONE);
    const before = clock.now();
    vi.advanceTimersByTime(10_000 + 4_000);
    expect(clock.now()).toBe(before + 4_000);
  });
});
