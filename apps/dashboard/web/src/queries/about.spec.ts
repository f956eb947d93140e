import { loadingSamples, type About } from './about.js';

const samples = (...loaded: boolean[]): Pick<About, 'samples'> => ({
  samples: loaded.map((each) => ({ loaded: each }) as About['samples'][number]),
});

describe('loadingSamples', () => {
  it('counts the samples of a demo until all are loaded', () => {
    expect(loadingSamples(samples(false, false))).toEqual({ loaded: 0, of: 2 });
    expect(loadingSamples(samples(true, false))).toEqual({ loaded: 1, of: 2 });
    expect(loadingSamples(samples(true, true))).toBeNull();
  });

  it('is nothing in an installation without samples, and before it is known', () => {
    expect(loadingSamples(samples())).toBeNull();
    expect(loadingSamples(undefined)).toBeNull();
  });
});
