import type { Target } from '../../framework.js';
import type { Forecast } from './forecast.js';
import { targetVerdict, type TargetNow } from './target-verdict.js';

const target: Target = {
  id: 't',
  name: { vi: 't' },
  kpi: 'k',
  direction: 'at-least',
  value: 80,
  from: 100,
  due: 200,
  provenance: 'official',
};
const pace = (verdict: Forecast['verdict'], eta: number | null): Forecast => ({
  verdict,
  slopePerDay: 1,
  interval: null,
  eta,
  earliest: null,
  latest: null,
});
const verdict = (now: Partial<TargetNow>, of: Partial<Target> = {}) =>
  targetVerdict({ ...target, ...of }, { value: 50, asOf: 150, validTo: null, forecast: null, ...now });

describe('verdict on a target', () => {
  it('is reached as soon as the threshold is met', () => {
    expect(verdict({ value: 80 })).toBe('reached');
    expect(verdict({ value: 80, asOf: 50 })).toBe('reached');
    expect(verdict({ value: 80, asOf: 250, validTo: 120 })).toBe('reached');
    expect(verdict({ value: 79.9, asOf: 201 })).toBe('missed');
    expect(verdict({ value: 80 }, { direction: 'at-most' })).toBe('reached');
    expect(verdict({ value: 80.1, asOf: 201 }, { direction: 'at-most' })).toBe('missed');
  });

  it('is missed once its due day has passed', () => {
    expect(verdict({ asOf: 200 })).toBeNull();
    expect(verdict({ asOf: 201 })).toBe('missed');
    expect(verdict({ asOf: 201, value: null })).toBe('not-measured');
  });

  it('has not begun before its first day', () => {
    expect(verdict({ asOf: 99 })).toBe('not-begun');
    expect(verdict({ asOf: 99, value: null })).toBe('not-begun');
    expect(verdict({ asOf: 100 })).toBeNull();
  });

  it('ends with the edition that sets the target, unless its due day came first', () => {
    expect(verdict({ validTo: 149 })).toBe('ended');
    expect(verdict({ validTo: 149, value: null })).toBe('ended');
    expect(verdict({ validTo: 150 })).toBeNull();
    expect(verdict({ validTo: 200, asOf: 201 })).toBe('missed');
    expect(verdict({ validTo: 199, asOf: 201 })).toBe('ended');
  });

  it('is on track while the pace arrives in time, else at risk', () => {
    expect(verdict({ forecast: pace('arriving', 200) })).toBe('on-track');
    expect(verdict({ forecast: pace('arriving', 201) })).toBe('at-risk');
    expect(verdict({ forecast: pace('no-movement', null) })).toBe('at-risk');
    expect(verdict({ forecast: pace('moving-away', null) })).toBe('at-risk');
  });

  it('is open without a pace, and not measured without a value', () => {
    expect(verdict({ forecast: pace('not-enough-data', null) })).toBeNull();
    expect(verdict({ value: null, forecast: pace('not-enough-data', null) })).toBe('not-measured');
  });
});
