import { happened, hanoi, dayOf, reading } from '../../../../../test/support/logged-event-factory.js';
import { foldEntity } from '../folding/fold-entity.js';

const first = { year: 2018, value: 0.5, rank: 88, components: { osi: 0.4, hci: 0.6 } };
const second = { year: 2020, value: 0.6, rank: 86, components: { osi: 0.7 } };
const revised = { year: 2020, value: 0.65, components: { osi: 0.8 } };

/** Returns the values as of a day, after publications by day. */
function levelsOn(day: string, publications: Readonly<Record<string, object>>): Record<string, number> {
  const events = Object.entries(publications).map(([on, data]) => happened('index.published', on, data));
  return reading(foldEntity(events, hanoi), day);
}

describe('published index', () => {
  it('keeps value, rank and components of the publication before beside the latest', () => {
    expect(levelsOn('2020-12-31', { '2018-07-01': first, '2020-07-01': second })).toMatchObject({
      'indices.value[index/1]': 600_000,
      'indices.previousValue[index/1]': 500_000,
      'indices.rank[index/1]': 86,
      'indices.previousRank[index/1]': 88,
      'indices.previousComponent[index/1#osi]': 400_000,
      'indices.previousComponent[index/1#hci]': 600_000,
    });
  });

  it('has no earlier value until a later period is published', () => {
    expect(levelsOn('2020-06-30', { '2018-07-01': first, '2020-07-01': second })).not.toHaveProperty([
      'indices.previousValue[index/1]',
    ]);
  });

  it('compares a revision of the latest period with the period before, not with what it revises', () => {
    expect(
      levelsOn('2020-12-31', { '2018-07-01': first, '2020-07-01': second, '2020-09-01': revised }),
    ).toMatchObject({
      'indices.value[index/1]': 650_000,
      'indices.previousValue[index/1]': 500_000,
      'indices.previousComponent[index/1#osi]': 400_000,
      'indices.publishedOn[index/1]': dayOf('2020-09-01'),
      'indices.publications[index/1]': 3,
    });
  });

  it('does not count a late revision of an earlier period as a publication', () => {
    expect(levelsOn('2021-12-31', { '2020-07-01': second, '2021-01-01': first })).toMatchObject({
      'indices.publications[index/1]': 1,
      'indices.publishedOn[index/1]': dayOf('2020-07-01'),
    });
  });
});
