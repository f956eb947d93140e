import { applicableFrameworks, measuredFirst } from './framework-options.js';
import type { FrameworkSummary } from './frameworks.js';
import type { Maturity } from './maturity.js';

const framework = (id: string, followed = true) =>
  ({ id, followed, appliesTo: { levels: [], within: null } }) as unknown as FrameworkSummary;

describe('applicableFrameworks', () => {
  it('lists the frameworks in the order in which the server offers them', () => {
    const all = [framework('a'), framework('b'), framework('c')];
    expect(applicableFrameworks(all, ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a']);
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
      settling: null,
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

  it('lists a followed framework that waits for facts before a measured one that is not followed', () => {
    const options = measuredFirst([framework('other', false), framework('silent')], [progressOf('other', 1)]);
    expect(options.map(({ framework: { id } }) => id)).toEqual(['silent', 'other']);
  });

  it('counts every framework as measured until results are loaded', () => {
    expect(measuredFirst(all, null).every(({ measured }) => measured)).toBe(true);
  });
});
