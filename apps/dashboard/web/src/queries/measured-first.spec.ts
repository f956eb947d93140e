import type { FrameworkSummary } from './frameworks.js';
import type { Maturity } from './maturity.js';
import { measuredFirst } from './measured-first.js';

const framework = (id: string) => ({ id }) as FrameworkSummary;

const standing = (id: string, progress: number | null): Maturity => ({
  framework: id,
  edition: '1',
  orgUnit: 'u',
  asOf: '2025-01-01',
  knownAt: null,
  tree: 'as-is',
  tracks: [{ id: 't', kind: 'ladder', stage: null, announced: null, score: null, progress, next: null }],
  kpis: [],
  position: '1',
});

describe('measuredFirst', () => {
  const all = ['silent', 'a', 'absent', 'b'].map(framework);

  it('puts what waits for facts after what says something, each in its order', () => {
    const options = measuredFirst(all, [standing('silent', null), standing('b', 0), standing('a', 0.5)]);
    expect(options.map(({ framework: { id }, measured }) => [id, measured])).toEqual([
      ['a', true],
      ['b', true],
      ['silent', false],
      ['absent', false],
    ]);
  });

  it('calls nothing silent before anything is known', () => {
    expect(measuredFirst(all, null).every(({ measured }) => measured)).toBe(true);
  });
});
