import { askedBoard, isFiltered } from './asked-board.js';

const asked = (query: string) => askedBoard(new URLSearchParams(query));

describe('askedBoard', () => {
  it('takes task, lead, search and day of the address', () => {
    expect(asked('task=5&lead=HUE&q=cong&asOf=2026-03-31')).toEqual({
      ...{ task: '5', lead: 'HUE', search: 'cong', asOf: '2026-03-31' },
    });
  });

  it('ignores what is no filter of the board', () => {
    expect(asked('task=7&lead=&asOf=soon')).toEqual({ task: null, lead: null, search: '', asOf: null });
    expect(asked('asOf=today').asOf).toBeNull();
  });

  it('tells filters from a day', () => {
    expect(isFiltered(asked('asOf=2026-03-31'))).toBe(false);
    expect(isFiltered(asked('q=a'))).toBe(true);
  });
});
