import { defaultRange, follow, isForward, rangeFrom } from './range.js';

describe('range', () => {
  it('defaults to two years by month', () => {
    expect(defaultRange('2017-06-30')).toEqual({ from: '2015-07-01', to: '2017-06-30', step: 'month' });
  });

  it('takes valid values from the address', () => {
    const search = new URLSearchParams('from=2016-01-01&to=nonsense&step=week');
    expect(rangeFrom(search, '2017-06-30')).toEqual({ from: '2016-01-01', to: '2017-06-30', step: 'week' });
    expect(rangeFrom(new URLSearchParams('step=hour'), '2017-06-30').step).toBe('month');
  });

  it('follows the day of the page until the reader chooses another end', () => {
    const usual = { ...defaultRange('2017-06-30'), step: 'week' as const };
    expect(follow(usual, '2017-06-30', '2017-07-01')).toEqual({
      from: '2015-07-02',
      to: '2017-07-01',
      step: 'week',
    });
    const since2016 = { ...usual, from: '2016-01-01' };
    expect(follow(since2016, '2017-06-30', '2017-07-01')).toEqual({ ...since2016, to: '2017-07-01' });
    expect(follow(since2016, '2017-06-30', '2015-03-01')).toEqual({
      ...defaultRange('2015-03-01'),
      step: 'week',
    });
    const ended = { ...usual, to: '2017-01-01' };
    expect(follow(ended, '2017-06-30', '2017-07-01')).toEqual(ended);
  });

  it('is valid only when its first day lies before its last', () => {
    expect(isForward({ from: '2016-01-01', to: '2016-01-02' })).toBe(true);
    expect(isForward({ from: '2016-01-02', to: '2016-01-02' })).toBe(false);
    expect(isForward({ from: '', to: '2016-01-02' })).toBe(false);
  });
});
