import { applicableFrameworks, measuredFirst, mostMeasured, stagedFirst } from './framework-options.js';
import type { FrameworkSummary } from './frameworks.js';
import type { Maturity } from './maturity.js';

const framework = (id: string, within: string | null = null) =>
  ({ id, appliesTo: { levels: [], within } }) as unknown as FrameworkSummary;

const kpisOf = (id: string, ...values: (number | null)[]) =>
  ({ framework: id, kpis: values.map((value) => ({ value })) }) as unknown as Maturity;

describe('applicableFrameworks and mostMeasured', () => {
  it('applicableFrameworks lists frameworks for a part of the tree before those for all', () => {
    const all = [framework('a'), framework('b', 'HN'), framework('c'), framework('d', 'HN')];
    expect(applicableFrameworks(all, ['a', 'b', 'd']).map(({ id }) => id)).toEqual(['b', 'd', 'a']);
  });

  it('stagedFirst puts frameworks of checklists, targets and scores alone behind those with stages', () => {
    const of = (id: string, ...trackKinds: string[]) => ({ id, trackKinds }) as unknown as FrameworkSummary;
    const all = [
      of('a', 'checklist', 'targets'),
      of('b', 'independent'),
      of('c', 'index'),
      of('d', 'targets', 'ladder'),
    ];
    expect(stagedFirst(all).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('mostMeasured returns the framework with the largest share of measured KPIs', () => {
    const answers = [kpisOf('a', 1, null, null), kpisOf('b', 0, 5, null)];
    expect(mostMeasured(answers, ['a', 'b'])).toBe('b');
    expect(mostMeasured(answers, ['a'])).toBe('a');
  });

  it('both keep the given order where nothing is measured', () => {
    expect(mostMeasured([kpisOf('a', null), kpisOf('b', null)], ['a', 'b'])).toBe('a');
    expect(mostMeasured([], ['x', 'y'])).toBe('x');
    expect(mostMeasured([], [])).toBeNull();
  });
});

const progressOf = (id: string, progress: number | null): Maturity => ({
  framework: id,
  edition: '1',
  orgUnit: 'u',
  asOf: '2025-01-01',
  knownAt: null,
  tree: 'as-is',
  tracks: [
    {
      id: 't',
      kind: 'ladder',
      stage: null,
      announced: null,
      score: null,
      scoreDecimals: 2,
      progress,
      next: null,
    },
  ],
  kpis: [],
  position: '1',
});

describe('measuredFirst', () => {
  const all = ['silent', 'a', 'absent', 'b'].map((id) => framework(id));

  it('lists frameworks with a result before those that wait for facts, each in the given order', () => {
    const options = measuredFirst(all, [
      progressOf('silent', null),
      progressOf('b', 0),
      progressOf('a', 0.5),
    ]);
    expect(options.map(({ framework: { id }, measured }) => [id, measured])).toEqual([
      ['a', true],
      ['b', true],
      ['silent', false],
      ['absent', false],
    ]);
  });

  it('counts every framework as measured until results are loaded', () => {
    expect(measuredFirst(all, null).every(({ measured }) => measured)).toBe(true);
  });
});
