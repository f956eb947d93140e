import type { SeriesBreak } from '../../queries/series.js';
import { visibleBreaks, withBreaks } from './series-break.js';

const points = ['2022-11-01', '2022-12-01', '2023-01-01', '2023-02-01'].map((day) => ({ day }));
const change = (day: string, comparable = false): SeriesBreak => ({
  day,
  from: '2020',
  to: '2022',
  comparable,
});

describe('withBreaks and visibleBreaks', () => {
  it('put a gap between the last point of one edition and the first point of the next', () => {
    const drawn = withBreaks(points, [change('2022-12-15')]);
    expect(drawn.map(({ point, gap }) => point?.day ?? `gap ${gap?.to}`)).toEqual([
      '2022-11-01',
      '2022-12-01',
      'gap 2022',
      '2023-01-01',
      '2023-02-01',
    ]);
  });

  it('put the gap before the first day of the new edition', () => {
    expect(withBreaks(points, [change('2023-01-01')])[2]).toHaveProperty('gap');
  });

  it('ignore breaks between comparable editions and breaks outside the line', () => {
    expect(withBreaks(points, [change('2022-12-15', true)])).toHaveLength(4);
    expect(withBreaks(points, [change('2022-11-01'), change('2024-01-01')])).toHaveLength(4);
    expect(visibleBreaks(points, [change('2022-12-15', true), change('2024-01-01')])).toHaveLength(1);
    expect(visibleBreaks([], [change('2022-12-15')])).toEqual([]);
  });
});
