import {
  happened,
  hanoi,
  inOrder,
  reading,
  withoutSegments,
} from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../folding/fold-entity.js';

const fold = (...history: Parameters<typeof inOrder>[0]) => foldEntity(inOrder(history), hanoi);

describe('entity history of an outcome', () => {
  const improvement = 'outcomes.improvement[outcome/1]';
  const value = 'outcomes.value[outcome/1]';
  const baselined = happened('outcome.baselined', '2025-01-01', {
    category: 'service',
    better: 'lower',
    baseline: 90,
    target: 30,
  });

  it('starts with an improvement of zero and follows its values', () => {
    const deltas = fold(
      baselined,
      happened('outcome.measured', '2025-03-01', { value: 64.5 }),
      happened('outcome.measured', '2025-06-01', { value: 30 }),
      happened('outcome.measured', '2025-09-01', { value: 99 }),
    );
    expect(reading(deltas, '2025-01-01')).toEqual({
      'outcomes.tracked': 1,
      'outcomes.tracked.segments[category=service]': 1,
      'outcomes.targetReached': 0,
      'outcomes.targetReached.segments[category=service]': 0,
      [improvement]: 0,
      [value]: 90_000,
    });
    expect(reading(deltas, '2025-03-01')[improvement]).toBe(283_333);
    expect(reading(deltas, '2025-06-01')).toMatchObject({
      'outcomes.targetReached': 1,
      'outcomes.targetReached.segments[category=service]': 1,
      [improvement]: 666_667,
      [value]: 30_000,
    });
    expect(reading(deltas, '2025-09-01')).toMatchObject({
      'outcomes.targetReached': 0,
      [improvement]: -100_000,
    });
  });

  it('improves upwards where higher is better, from a negative baseline too', () => {
    const deltas = fold(
      happened('outcome.baselined', '2025-01-01', { better: 'higher', baseline: -50 }),
      happened('outcome.measured', '2025-02-01', { value: -25 }),
    );
    expect(reading(deltas, '2025-02-01')[improvement]).toBe(500_000);
  });

  it('has no percentage of a baseline of zero, but is tracked', () => {
    const deltas = fold(
      happened('outcome.baselined', '2025-01-01', { better: 'higher', baseline: 0, target: 5 }),
      happened('outcome.measured', '2025-02-01', { value: 7 }),
    );
    expect(withoutSegments(reading(deltas, '2025-02-01'))).toEqual({
      'outcomes.tracked': 1,
      'outcomes.targetReached': 1,
      [value]: 7000,
    });
  });

  it('ignores values from before the baseline', () => {
    const early = happened('outcome.measured', '2024-12-01', { value: 1 });
    expect(fold(early, baselined)).toEqual(fold(baselined));
  });
});
