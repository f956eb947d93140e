import { addMonths, monthOf, parseDay, type Day } from '#kernel';
import { forecast, type Forecast } from './forecast.js';
import { referenceSlopes } from './reference-slopes.js';
import type { Point } from './slope.js';
import { verdictByPace } from './target-verdict.js';

const day = (text: string): Day => parseDay(text)!;
const asOf = day('2026-11-30');

/** Values at the ends of the months up to November 2026, the last one on the 30th. */
function monthEnds(...values: number[]): Point[] {
  return values.map((value, index) => {
    const month = addMonths(monthOf(asOf), index + 2 - values.length);
    return { day: month - 1, value };
  });
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const to = (threshold: number, ...values: number[]): Forecast =>
  forecast(monthEnds(...values), threshold, 'at-least', asOf);
const perMonth = ({ slopePerDay }: Forecast): number => slopePerDay! * (365.25 / 12);

describe('pace of a year of values', () => {
  const late = to(100, ...zeros(10), 30, 60, 90);

  it('moves after 0 % until August and 30, 60, 90 % since: it arrives in about ten days', () => {
    expect(late.verdict).toBe('arriving');
    expect(late.eta! - asOf).toBeGreaterThanOrEqual(9);
    expect(late.eta! - asOf).toBeLessThanOrEqual(12);
    expect(late.latest! - asOf).toBeLessThanOrEqual(14);
    expect(late.window).toEqual({ from: day('2026-08-31'), to: asOf });
  });

  it('puts such a late starter on track for 100 % by the end of 2027', () => {
    expect(verdictByPace({ due: '2027-12-31' }, late)).toBe('on-track');
  });

  it('takes the pace of three points since a late start', () => {
    expect(perMonth(to(100, ...zeros(11), 30, 60))).toBeCloseTo(30, 0);
  });

  it('does not take a step for movement, in the middle of the year or at its end', () => {
    expect(to(100, ...zeros(6), 50, 50, 50, 50, 50, 50, 50).verdict).toBe('no-movement');
    expect(to(100, ...zeros(11), 50, 50).verdict).toBe('no-movement');
    expect(to(100, ...zeros(12), 50).verdict).toBe('no-movement');
  });

  it('does not take the last tooth of a saw-tooth for the pace', () => {
    const threes = to(100, 10, 10, 30, 50, 10, 30, 50, 10, 30, 50, 10, 30, 50);
    expect(threes.verdict).toBe('no-movement');
    const fours = to(100, 40, 10, 20, 30, 40, 10, 20, 30, 40, 10, 20, 30, 40);
    expect(fours.verdict).toBe('no-movement');
  });

  it('names no latest day after a fall that may come again', () => {
    const fallen = to(100, 45, 50, 55, 60, 65, 70, 10, 20, 30, 40, 50, 60, 70);
    expect(perMonth(fallen)).toBeCloseTo(10, 0);
    expect(fallen).toMatchObject({ verdict: 'arriving', latest: null });
  });

  it('takes the pace of the flat end of a saturating curve', () => {
    const saturating = [0, 30, 50, 65, 75, 82, 87, 91, 94, 96, 97, 98, 98.5];
    const end = to(100, ...saturating);
    expect(perMonth(end)).toBeLessThan(3);
    // The line over the whole year would arrive within eight days.
    expect(end.eta! - asOf).toBeGreaterThan(14);
    expect(end.latest! - asOf).toBeGreaterThan(30);
  });

  it('keeps the pace of a whole straight line, and of regular steps', () => {
    const line = to(100, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60);
    expect(perMonth(line)).toBeCloseTo(5, 0);
    expect(line.window).toEqual({ from: day('2025-11-30'), to: asOf });
    expect(perMonth(to(100, 0, 0, 0, 0, 20, 20, 20, 20, 40, 40, 40, 40, 60))).toBeCloseTo(5, 0);
  });

  it('reports a standstill, from the start or after movement', () => {
    expect(to(100, ...Array.from({ length: 13 }, () => 40)).verdict).toBe('no-movement');
    expect(to(100, ...zeros(4), 20, 40, 60, 80, 80, 80, 80, 80, 80).verdict).toBe('no-movement');
  });

  it('reports movement away that began after a rise', () => {
    const falling = to(100, 50, 55, 60, 65, 70, 65, 60, 55, 50, 45, 40, 35, 30);
    expect(falling.verdict).toBe('moving-away');
    expect(perMonth(falling)).toBeCloseTo(-5, 0);
  });
});

describe('reference slopes', () => {
  it('bring 10 % in ten years one by one, and 100 % in three months by platforms', () => {
    const perDay = Object.fromEntries(referenceSlopes.map(({ id, perDay }) => [id, perDay]));
    expect(perDay['system-by-system']! * 3652.5).toBeCloseTo(10);
    expect(perDay['by-platform']! * (365.25 / 4)).toBeCloseTo(100);
  });
});
