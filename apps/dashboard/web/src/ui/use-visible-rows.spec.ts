import { visibleRows } from './use-visible-rows.js';

const ROW = 70;
const HEIGHT = 700;

describe('visibleRows', () => {
  it('returns the rows of the window and eight on either side', () => {
    expect(visibleRows(4000, ROW, { offset: 70 * 100, height: HEIGHT })).toEqual({ first: 92, end: 118 });
  });

  it('begins with the first row while the list lies below the top of the window', () => {
    expect(visibleRows(4000, ROW, { offset: -350, height: HEIGHT })).toEqual({ first: 0, end: 13 });
  });

  it('ends with the last row', () => {
    const atTheEnd = visibleRows(4000, ROW, { offset: 70 * 3995, height: HEIGHT });
    expect(atTheEnd).toEqual({ first: 3987, end: 4000 });
    expect(visibleRows(3, ROW, { offset: 0, height: HEIGHT })).toEqual({ first: 0, end: 3 });
    expect(visibleRows(0, ROW, { offset: 0, height: HEIGHT })).toEqual({ first: 0, end: 0 });
  });

  it('renders no row of a list that is far below the window', () => {
    expect(visibleRows(4000, ROW, { offset: -5000, height: HEIGHT })).toEqual({ first: 0, end: 0 });
  });
});
