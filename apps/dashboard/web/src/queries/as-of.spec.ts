import { settleAsOf, TODAY } from './as-of.js';

describe('settleAsOf', () => {
  const today = '2024-06-30';

  it('is today while facts come in', () => {
    expect(settleAsOf(null, '2024-04-01', today)).toEqual({ asOf: null, ended: null });
    expect(settleAsOf(null, null, today)).toEqual({ asOf: null, ended: null });
  });

  it('is the last day with facts once they have ended', () => {
    expect(settleAsOf(null, '2017-12-31', today)).toEqual({ asOf: '2017-12-31', ended: '2017-12-31' });
  });

  it('is today on request, facts or none', () => {
    expect(settleAsOf(TODAY, '2017-12-31', today)).toEqual({ asOf: null, ended: null });
  });

  it('is the day in the address, never a day to come or a misspelt one', () => {
    expect(settleAsOf('2016-02-29', '2017-12-31', today)).toEqual({ asOf: '2016-02-29', ended: null });
    expect(settleAsOf('2030-01-01', null, today)).toEqual({ asOf: null, ended: null });
    expect(settleAsOf('2016-02-30', null, today)).toEqual({ asOf: null, ended: null });
  });
});
