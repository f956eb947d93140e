import { hanoi, happened } from '../../../../../test/support/logged-event-factory.js';
import { FIRST_DAY, LAST_DAY } from '../rollups/index.js';
import { FACTS, MeasureIds } from './measure-ids.js';

const ids = new MeasureIds(
  new Map([
    [FACTS, 1],
    ['datasets.open', 2],
  ]),
);

describe('MeasureIds', () => {
  it('counts a fact of its source on the day on which it happened', () => {
    const event = { ...happened('dataset.updated', '2025-03-01'), source: '/open data' };
    const [day, subject] = [hanoi.dayOf(event.time), 'dataset /open data'];
    expect(ids.factOf(event, hanoi)).toEqual({ measure: 1, day, amount: 1, count: 1, subject });
  });

  it('gives a delta a count of one unless the delta names another count', () => {
    const deltas = [
      { measure: 'datasets.open', day: 10, amount: 1 },
      { measure: 'datasets.open', day: 11, amount: -1, n: 0, subject: 'dataset/1' },
    ];
    expect(ids.deltas(deltas)).toEqual([
      { measure: 2, day: 10, amount: 1, count: 1, subject: null },
      { measure: 2, day: 11, amount: -1, count: 0, subject: 'dataset/1' },
    ]);
  });

  it('leaves out days outside the calendar', () => {
    const on = (day: number): number => ids.deltas([{ measure: 'datasets.open', day, amount: 1 }]).length;
    expect([FIRST_DAY - 1, FIRST_DAY, LAST_DAY, LAST_DAY + 1].map(on)).toEqual([0, 1, 1, 0]);
  });

  it.each([0.5, NaN, Infinity])('refuses an amount of %o', (amount) => {
    expect(() => ids.deltas([{ measure: 'datasets.open', day: 1, amount }])).toThrow(RangeError);
  });

  it('refuses a measure that has no id', () => {
    expect(() => ids.of('datasets.lost')).toThrow('datasets.lost');
    expect(ids.find('datasets.lost')).toBeUndefined();
  });
});
