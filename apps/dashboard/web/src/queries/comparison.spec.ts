import { editionsApart } from './comparison.js';
import { problemFrom } from '../api/problem.js';

const editions = [
  { day: '2021-12-31', edition: '2017', basis: 'levels' },
  { day: '2022-12-31', edition: '2022', basis: 'process' },
];

describe('editionsApart', () => {
  it('reads from a rejection under which editions the days fall', () => {
    expect(editionsApart(problemFrom(422, { code: 'not-comparable', editions }))).toEqual(editions);
  });

  it.each([
    ['another problem', problemFrom(422, { code: 'framework-not-applicable', editions })],
    ['a refusal that names none', problemFrom(422, { code: 'not-comparable' })],
    ['one that names one', problemFrom(422, { code: 'not-comparable', editions: editions.slice(1) })],
    [
      'one that names something else',
      problemFrom(422, { code: 'not-comparable', editions: ['a', { day: 1 }] }),
    ],
    ['no problem of the API', new Error('not-comparable')],
  ])('is null for %s', (_, error) => {
    expect(editionsApart(error)).toBeNull();
  });
});
