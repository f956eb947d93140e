import { formatDay } from '#kernel';
import type { Target } from '../../framework.js';
import type { Forecast } from './forecast.js';
import { targetVerdict, verdictByPace, type TargetNow } from './target-verdict.js';

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
  window: null,
  eta,
  earliest: null,
  latest: null,
});
const verdict = (now: Partial<TargetNow>, of: Partial<Target> = {}) =>
  targetVerdict(
    { ...target, ...of },
    { value: 50, onClosingDay: 50, onLastDay: null, asOf: 150, validTo: null, ...now },
  );

describe('verdict on a target', () => {
  it('is reached as soon as the threshold is met', () => {
    expect(verdict({ value: 80 })).toBe('reached');
    expect(verdict({ value: 80, asOf: 50 })).toBe('reached');
    expect(verdict({ value: 80 }, { direction: 'at-most' })).toBe('reached');
  });

  it('is missed once its due day has passed', () => {
    expect(verdict({ asOf: 200 })).toBeNull();
    expect(verdict({ asOf: 201 })).toBe('missed');
    expect(verdict({ asOf: 201, onClosingDay: 79.9 })).toBe('missed');
    expect(verdict({ value: 81, onClosingDay: 80.1, asOf: 201 }, { direction: 'at-most' })).toBe('missed');
    expect(verdict({ asOf: 201, value: null, onClosingDay: null })).toBe('not-measured');
    expect(verdict({ asOf: 201, value: null })).toBe('missed');
  });

  it('stays reached when the value falls after the due day', () => {
    expect(verdict({ asOf: 400, value: 10, onClosingDay: 80 })).toBe('reached');
  });

  it('is reached late when the threshold is met only after the due day', () => {
    expect(verdict({ asOf: 201, value: 80 })).toBe('reached-late');
    expect(verdict({ asOf: 201, value: 80, onClosingDay: null })).toBe('reached-late');
    expect(verdict({ asOf: 500, value: 80, onLastDay: 80, validTo: 300 })).toBe('reached-late');
  });

  it('stays missed when the threshold is met only after the edition ended', () => {
    expect(verdict({ asOf: 565, value: 100, onClosingDay: 0, onLastDay: 0, validTo: 200 })).toBe('missed');
    expect(verdict({ asOf: 565, value: 100, onLastDay: 70, validTo: 300 })).toBe('missed');
  });

  it('has not begun before its first day', () => {
    expect(verdict({ asOf: 99 })).toBe('not-begun');
    expect(verdict({ asOf: 99, value: null })).toBe('not-begun');
    expect(verdict({ asOf: 100 })).toBeNull();
  });

  it('ends with the edition that sets the target, unless its due day came first', () => {
    expect(verdict({ validTo: 149 })).toBe('ended');
    expect(verdict({ validTo: 149, value: null, onClosingDay: null })).toBe('ended');
    expect(verdict({ validTo: 149, value: 80 })).toBe('ended');
    expect(verdict({ validTo: 149, onClosingDay: 80 })).toBe('reached');
    expect(verdict({ validTo: 150 })).toBeNull();
    expect(verdict({ validTo: 200, asOf: 201 })).toBe('missed');
    expect(verdict({ validTo: 199, asOf: 201 })).toBe('ended');
  });

  it('is on track while the pace arrives in time, else at risk', () => {
    const byPace = (verdict: Forecast['verdict'], eta: number | null) =>
      verdictByPace({ due: formatDay(200) }, pace(verdict, eta));
    expect(byPace('arriving', 200)).toBe('on-track');
    expect(byPace('arriving', 201)).toBe('at-risk');
    expect(byPace('no-movement', null)).toBe('at-risk');
    expect(byPace('moving-away', null)).toBe('at-risk');
    expect(byPace('not-enough-data', null)).toBeNull();
  });

  it('is not measured without a value', () => {
    expect(verdict({ value: null })).toBe('not-measured');
  });
});
