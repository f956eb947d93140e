import { causesOf } from '../../../../../test/support/causes-factory.js';
import { NO_CAUSES, type RunScope } from '../causes.js';
import {
  causesSince,
  NOT_SETTLING,
  readinessOf,
  settle,
  settlingTimes,
  type SettlingMoment,
  type SettlingTrack,
} from './settling.js';

const times = settlingTimes(20_000);
const MINUTE = 60_000;

interface At {
  openRuns?: readonly number[];
  /** The runs of the new facts. */
  runs?: readonly (readonly [number, RunScope])[];
}

const momentOf = (second: number, openRuns: readonly number[] = []): SettlingMoment => ({
  now: second * 1_000,
  openRuns: new Set(openRuns),
  times,
});

function step(
  before: SettlingTrack,
  second: number,
  candidate: string | null,
  { openRuns = [], runs = [] }: At = {},
): SettlingTrack {
  const causes = causesSince(before, { ...causesOf('new'), runs: new Map(runs) }, second * 1_000);
  return settle(before, candidate, causes, momentOf(second, openRuns));
}

/** Assesses at these seconds with these candidates. */
function after(...steps: readonly (readonly [second: number, candidate: string | null])[]): SettlingTrack {
  return steps.reduce((track, [second, candidate]) => step(track, second, candidate), NOT_SETTLING);
}

const dueAt = (track: SettlingTrack): number | undefined =>
  track.settling ? track.settling.dueAt / 1_000 : undefined;

describe('settle', () => {
  it('makes a changed result due when it has held for 20 seconds', () => {
    const track = after([100, 'b']);
    expect(dueAt(track)).toBe(120);
    expect(readinessOf(track, momentOf(119.9))).toBe('waits');
    expect(readinessOf(track, momentOf(120))).toBe('due');
  });

  it('does not restart the wait when the result stays the same', () => {
    expect(dueAt(after([100, 'b'], [105, 'b'], [119, 'b']))).toBe(120);
  });

  it('restarts the wait when the result changes, but not beyond 60 seconds after it first differed', () => {
    expect(dueAt(after([100, 'b'], [110, 'c']))).toBe(130);
    expect(dueAt(after([100, 'b'], [115, 'c'], [130, 'b'], [145, 'c']))).toBe(160);
  });

  it('waits for nothing when the result is back at the announced one', () => {
    const track = after([100, 'b'], [110, null]);
    expect(readinessOf(track, momentOf(1_000))).toBe('waits');
    expect(dueAt(step(track, 125, 'b'))).toBe(145);
    expect(settle(track, null, NO_CAUSES, momentOf(130))).toEqual(NOT_SETTLING);
  });

  it('remembers the causes for 20 seconds after the result is back at the announced one', () => {
    const track = settle(NOT_SETTLING, 'b', causesOf('late'), momentOf(100));
    const back = settle(track, null, causesOf('late'), momentOf(110));
    expect(causesSince(back, causesOf('new'), 129_999)).toEqual(causesOf('late', 'new'));
    expect(causesSince(back, causesOf('new'), 130_000)).toEqual(causesOf('new'));
  });

  it('remembers facts that change nothing for 20 seconds, because more of the same piece may follow', () => {
    const first = settle(NOT_SETTLING, null, causesOf('backfill'), momentOf(100));
    expect(readinessOf(first, momentOf(1_000))).toBe('waits');
    const causes = causesSince(first, causesOf('new'), 110_000);
    expect(causes).toEqual(causesOf('backfill', 'new'));
    const second = settle(first, 'b', causes, momentOf(110));
    expect(second.settling?.causes).toEqual(causes);
    expect(dueAt(second)).toBe(130);
  });

  it('remembers no other rules, other tree or ended day that changed nothing', () => {
    const moved = causesOf('edition', 'rebuild', 'merger', 'day-end');
    expect(settle(NOT_SETTLING, null, moved, momentOf(100))).toEqual(NOT_SETTLING);
  });

  it('keeps all causes since the result first differed', () => {
    const late = { ...causesOf('late'), positions: { first: 4, last: 9 } };
    const first = settle(NOT_SETTLING, 'b', { ...causesOf('new'), positions: { first: 3, last: 3 } }, momentOf(100)); // prettier-ignore
    const causes = causesSince(first, late, 101_000);
    expect(causes).toEqual({ ...causesOf('new', 'late'), positions: { first: 3, last: 9 } });
    expect(settle(first, 'b', causes, momentOf(101)).settling?.causes).toEqual(causes);
  });
});

describe('readinessOf a result that a run touches', () => {
  const touched = (scope: RunScope): SettlingTrack =>
    step(NOT_SETTLING, 100, 'b', { openRuns: [7], runs: [[7, scope]] });

  it('waits until the run is over when the run has facts of the org unit itself', () => {
    const track = touched('own');
    expect(readinessOf(track, momentOf(100 + 59 * 60, [7]))).toBe('waits');
    expect(readinessOf(track, momentOf(121, [8]))).toBe('due');
  });

  it('waits for facts of others for ten minutes at most', () => {
    const track = touched('other');
    expect(readinessOf(track, { ...momentOf(100, [7]), now: 100_000 + 10 * MINUTE - 1 })).toBe('waits');
    expect(readinessOf(track, { ...momentOf(100, [7]), now: 100_000 + 10 * MINUTE })).toBe('overdue');
    expect(readinessOf(track, momentOf(121))).toBe('due');
  });

  it('remembers the run while the result is still the announced one', () => {
    const before = step(NOT_SETTLING, 100, null, { openRuns: [7], runs: [[7, 'own']] });
    const track = step(before, 110, 'b', { openRuns: [7] });
    expect(readinessOf(track, momentOf(140, [7]))).toBe('waits');
  });

  it('forgets a run that is over', () => {
    const before = step(NOT_SETTLING, 100, 'b', { openRuns: [7], runs: [[7, 'own']] });
    expect(step(before, 110, 'b').runs.size).toBe(0);
  });

  it('announces a result whose wait ends further ahead than any wait takes, because the clock has gone back', () => {
    const track = step(NOT_SETTLING, 100_000, 'b');
    expect(readinessOf(track, momentOf(100))).toBe('due');
    expect(readinessOf(track, momentOf(99_990))).toBe('waits');
  });
});
