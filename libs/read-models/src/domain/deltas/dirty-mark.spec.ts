import { GatheredMarks, reasonWithoutFact, type MarkReason } from './dirty-mark.js';

const byFact = (position: number, changes: Partial<MarkReason> = {}): MarkReason => ({
  cause: 'new',
  backfill: false,
  run: null,
  first: position,
  last: position,
  ...changes,
});

describe('GatheredMarks', () => {
  it('has one mark for each org unit, cause, kind of sending and run, with the range of positions', () => {
    const marks = new GatheredMarks();
    for (const position of [5, 3, 9]) marks.add(1, byFact(position));
    marks.add(1, byFact(7, { run: 4 }));
    marks.add(1, byFact(8, { cause: 'corrected', backfill: true }));
    marks.add(2, byFact(6));
    expect(marks.all()).toEqual([
      { orgUnitId: 1, cause: 'new', backfill: false, run: null, first: 3, last: 9 },
      { orgUnitId: 1, cause: 'new', backfill: false, run: 4, first: 7, last: 7 },
      { orgUnitId: 1, cause: 'corrected', backfill: true, run: null, first: 8, last: 8 },
      { orgUnitId: 2, cause: 'new', backfill: false, run: null, first: 6, last: 6 },
    ]);
  });

  it('keeps marks without a fact apart from positions', () => {
    const marks = new GatheredMarks();
    marks.add(1, reasonWithoutFact('merger'));
    marks.add(1, reasonWithoutFact('merger'));
    expect(marks.all()).toEqual([
      { orgUnitId: 1, cause: 'merger', backfill: false, run: null, first: null, last: null },
    ]);
  });
});
