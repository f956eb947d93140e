import { endOfDay, isUsual, keptSearch, pointFrom, settleAsOf, TODAY } from './point-in-time.js';

describe('point in time of the page', () => {
  it('pointFrom reads the address and replaces invalid parameters by the defaults', () => {
    const said = new URLSearchParams('knownAt=2025-03-31T16:59:59.999Z&tree=as-was&edition=2020');
    expect(pointFrom(said)).toEqual({ knownAt: '2025-03-31T16:59:59.999Z', tree: 'as-was', edition: '2020' });
    const nonsense = new URLSearchParams('knownAt=yesterday&tree=pine&edition=');
    expect(pointFrom(nonsense)).toEqual({ knownAt: null, tree: 'as-is', edition: null });
  });

  it('isUsual is true only when nothing was chosen', () => {
    const usual = { asOf: null, knownAt: null, tree: 'as-is', edition: null } as const;
    expect(isUsual(usual)).toBe(true);
    expect(isUsual({ ...usual, asOf: '2025-01-01' })).toBe(false);
    expect(isUsual({ ...usual, tree: 'restated' })).toBe(false);
    expect(isUsual({ ...usual, edition: '2020' })).toBe(false);
  });

  it('keptSearch keeps the point in time in links, and the edition only within its framework', () => {
    const search = new URLSearchParams('framework=a&asOf=2025-01-01&edition=2020&from=2020-01-01');
    expect(keptSearch(search)).toBe('?framework=a&asOf=2025-01-01&edition=2020');
    expect(keptSearch(search, 'b')).toBe('?framework=b&asOf=2025-01-01');
    expect(keptSearch(new URLSearchParams())).toBe('');
  });

  it('endOfDay ends a day by the time zone, also where the next day has no midnight', () => {
    expect(endOfDay('2025-03-31', 'Asia/Ho_Chi_Minh')).toBe('2025-03-31T16:59:59.999Z');
    expect(endOfDay('2025-09-06', 'America/Santiago')).toBe('2025-09-07T03:59:59.999Z');
    expect(endOfDay('31 March', 'Asia/Ho_Chi_Minh')).toBeNull();
  });
});

describe('settleAsOf', () => {
  const today = '2024-06-30';

  it('returns today while facts arrive', () => {
    expect(settleAsOf(null, null, today)).toEqual({ asOf: null, ended: null });
  });

  it('returns the last day with facts once they have ended', () => {
    expect(settleAsOf(null, '2017-12-31', today)).toEqual({ asOf: '2017-12-31', ended: '2017-12-31' });
  });

  it('returns today when the address asks for it, also after the facts have ended', () => {
    expect(settleAsOf(TODAY, '2017-12-31', today)).toEqual({ asOf: null, ended: null });
  });

  it('returns the day in the address unless it is invalid or in the future', () => {
    expect(settleAsOf('2016-02-29', '2017-12-31', today)).toEqual({ asOf: '2016-02-29', ended: null });
    expect(settleAsOf('2030-01-01', null, today)).toEqual({ asOf: null, ended: null });
    expect(settleAsOf('2016-02-30', null, today)).toEqual({ asOf: null, ended: null });
  });
});
