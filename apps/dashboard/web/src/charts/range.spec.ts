import { defaultRange, isForward, rangeFrom } from './range.js';

describe('ranges', () => {
  it('default to two years by month', () => {
    expect(defaultRange('2017-06-30')).toEqual({ from: '2015-07-01', to: '2017-06-30', step: 'month' });
  });

  it('come from the address where it makes sense', () => {
    const search = new URLSearchParams('from=2016-01-01&to=nonsense&step=week');
    expect(rangeFrom(search, '2017-06-30')).toEqual({ from: '2016-01-01', to: '2017-06-30', step: 'week' });
    expect(rangeFrom(new URLSearchParams('step=hour'), '2017-06-30').step).toBe('month');
  });

  it('run forward', () => {
    expect(isForward({ from: '2016-01-01', to: '2016-01-02' })).toBe(true);
    expect(isForward({ from: '2016-01-02', to: '2016-01-02' })).toBe(false);
    expect(isForward({ from: '', to: '2016-01-02' })).toBe(false);
  });
});
