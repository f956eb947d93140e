import { Totals } from '../domain/rollups/index.js';
import { RecentRows, RememberedRows } from './remembered-rows.js';

function totalsOf(amount: number): Totals {
  const totals = new Totals();
  totals.add(1, amount, 1);
  return totals;
}

describe('RecentRows', () => {
  it('forgets the rows that were not used for longest when there is no room', () => {
    const rows = new RecentRows<string>(() => 1, 4);
    rows.set(1, 0, 'used again');
    rows.set(1, 1, 'not used');
    rows.set(1, 2, 'new');
    rows.set(1, 0, rows.get(1, 0)!);
    rows.set(2, 0, 'newer');
    expect([rows.get(1, 0), rows.get(1, 1), rows.get(1, 2), rows.get(2, 0)]).toEqual([
      'used again',
      undefined,
      'new',
      'newer',
    ]);
  });

  it('keeps the last row that was set in a place', () => {
    const rows = new RecentRows<string>(() => 1, 2);
    rows.set(1, 0, 'old');
    rows.set(1, 1, 'other');
    rows.set(1, 0, 'new');
    expect(rows.get(1, 0)).toBe('new');
  });
});

describe('RememberedRows', () => {
  it.each([
    ['keeps them at the position and generation at which the last batch ended', 7, 2, 5],
    ['forgets them at a position that another process has moved', 8, 2, undefined],
    ['forgets them at a position that a failed commit has left behind', 3, 2, undefined],
    ['forgets them when read models were rebuilt', 7, 3, undefined],
  ])('%s', (_, position, generation, amount) => {
    const remembered = new RememberedRows();
    remembered.startFrom(3, 2);
    remembered.measures.set(1, 0, totalsOf(5));
    remembered.segments.set(1, 0, totalsOf(5));
    remembered.endAt(7, 2);
    remembered.startFrom(position, generation);
    const amounts = [remembered.measures, remembered.segments].map((rows) => rows.get(1, 0)?.amounts[0]);
    expect(amounts).toEqual([amount, amount]);
  });

  it('forgets the rows of a batch that did not end', () => {
    const remembered = new RememberedRows();
    remembered.startFrom(3, 2);
    remembered.measures.set(1, 0, totalsOf(5));
    remembered.startFrom(3, 2);
    expect(remembered.measures.get(1, 0)).toBeUndefined();
  });
});
