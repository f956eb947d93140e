import type { FrameworkSummary } from './frameworks.js';
import type { Maturity } from './maturity.js';
import { applicableFrameworks, mostMeasured } from './applicable-frameworks.js';

const framework = (id: string, within: string | null = null) =>
  ({ id, appliesTo: { levels: [], within } }) as unknown as FrameworkSummary;

const standing = (id: string, ...values: (number | null)[]) =>
  ({ framework: id, kpis: values.map((value) => ({ value })) }) as unknown as Maturity;

describe('applicable frameworks', () => {
  it('put those made for the place before those made for all', () => {
    const all = [framework('a'), framework('b', 'HN'), framework('c'), framework('d', 'HN')];
    expect(applicableFrameworks(all, ['a', 'b', 'd']).map(({ id }) => id)).toEqual(['b', 'd', 'a']);
  });

  it('are led by the one that the facts say most about', () => {
    const standings = [standing('a', 1, null, null), standing('b', 0, 5, null)];
    expect(mostMeasured(standings, ['a', 'b'])).toBe('b');
    expect(mostMeasured(standings, ['a'])).toBe('a');
  });

  it('keep their order where nothing is measured, or nothing is known', () => {
    expect(mostMeasured([standing('a', null), standing('b', null)], ['a', 'b'])).toBe('a');
    expect(mostMeasured([], ['x', 'y'])).toBe('x');
    expect(mostMeasured([], [])).toBeNull();
  });
});
