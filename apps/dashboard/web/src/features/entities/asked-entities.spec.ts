import { askedEntities } from './asked-entities.js';

const asked = (query: string, children = 0) => askedEntities(new URLSearchParams(query), { children });

describe('askedEntities', () => {
  it('lists services by default, of an org unit with others below it also theirs', () => {
    expect(asked('')).toEqual({ noun: 'service', below: false, search: '', measure: null });
    expect(asked('', 3)).toMatchObject({ below: true });
    expect(asked('below=0', 3)).toMatchObject({ below: false });
    expect(asked('below=1')).toMatchObject({ below: true });
  });

  it('takes the noun, the search and the measure of the address', () => {
    expect(asked('noun=dataset&q=air&measure=datasets.open')).toMatchObject({
      ...{ noun: 'dataset', search: 'air', measure: 'datasets.open' },
    });
    expect(asked('noun=unheard-of')).toMatchObject({ noun: 'service' });
  });
});
