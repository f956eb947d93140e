import { endOfDay, isUsual, keptSearch, lensFrom } from './read-point.js';

describe('the point of view', () => {
  it('is read from the address; what makes no sense is as usual', () => {
    const said = new URLSearchParams('knownAt=2025-03-31T16:59:59.999Z&tree=as-was&edition=2020');
    expect(lensFrom(said)).toEqual({ knownAt: '2025-03-31T16:59:59.999Z', tree: 'as-was', edition: '2020' });
    const nonsense = new URLSearchParams('knownAt=yesterday&tree=pine&edition=');
    expect(lensFrom(nonsense)).toEqual({ knownAt: null, tree: 'as-is', edition: null });
  });

  it('is usual only when nothing was chosen', () => {
    const usual = { asOf: null, knownAt: null, tree: 'as-is', edition: null } as const;
    expect(isUsual(usual)).toBe(true);
    expect(isUsual({ ...usual, asOf: '2025-01-01' })).toBe(false);
    expect(isUsual({ ...usual, tree: 'restated' })).toBe(false);
    expect(isUsual({ ...usual, edition: '2020' })).toBe(false);
  });

  it('goes along with links, the edition only within its framework', () => {
    const search = new URLSearchParams('framework=a&asOf=2025-01-01&edition=2020&from=2020-01-01');
    expect(keptSearch(search)).toBe('?framework=a&asOf=2025-01-01&edition=2020');
    expect(keptSearch(search, 'b')).toBe('?framework=b&asOf=2025-01-01');
    expect(keptSearch(new URLSearchParams())).toBe('');
  });

  it('ends a day where the time zone ends it', () => {
    expect(endOfDay('2025-03-31', 'Asia/Ho_Chi_Minh')).toBe('2025-03-31T16:59:59.999Z');
    expect(endOfDay('31 March', 'Asia/Ho_Chi_Minh')).toBeNull();
  });
});
