import type { KpiPoint } from '../../queries/series.js';
import { axisTop, escapeHtml, kpiChartOption, lonelyPoints, type KpiChartWords } from './kpi-chart-option.js';

const point = (day: string, value: number | null): KpiPoint => ({
  day,
  edition: null,
  value,
  numerator: null,
  denominator: null,
  coverage: { reporting: 0, of: 1 },
});

const words: KpiChartWords = {
  day: String,
  value: String,
  description: 'd',
  enter: ({ stage }) => `enter ${stage.level}`,
  keep: ({ stage }) => `keep ${stage.level}`,
  change: ({ from, to }) => `${from} > ${to}`,
  drawn: ({ point }) => point?.day ?? 'gap',
};

interface DrawnSeries {
  connectNulls: boolean;
  data: { value: [number, number | string]; symbolSize: number }[];
  markLine: { data: { yAxis?: number; xAxis?: number; label: { formatter: string } }[] };
}

const seriesOf = (option: ReturnType<typeof kpiChartOption>) =>
  (option.series as unknown as DrawnSeries[])[0]!;

describe('kpiChartOption', () => {
  const points = [point('2024-01-01', 0), point('2024-02-01', null), point('2024-03-01', 12)];

  it('draws a gap where nothing was measured, and a zero where the value is zero', () => {
    const series = seriesOf(kpiChartOption({ points, thresholds: [], unit: 'percent', breaks: [] }, words));
    expect(series.data.map(({ value }) => value[1])).toEqual([0, '-', 12]);
    expect(series.connectNulls).toBe(false);
  });

  it('draws a symbol for a point without neighbours', () => {
    expect([...lonelyPoints(points)]).toEqual([0, 2]);
    expect([...lonelyPoints([{ value: 1 }, { value: 2 }, { value: null }])]).toEqual([]);
  });

  it('draws the entry threshold, and the exit threshold where it differs', () => {
    const stage = { level: 1, id: 's', name: 'S' };
    const series = seriesOf(
      kpiChartOption(
        {
          points,
          breaks: [],
          unit: 'percent',
          thresholds: [
            { track: 't', stage, enter: 50, exit: 45, direction: 'at-least' },
            { track: 't', stage, enter: 80, exit: 80, direction: 'at-least' },
          ],
        },
        words,
      ),
    );
    expect(series.markLine.data.map(({ yAxis }) => yAxis)).toEqual([50, 80, 45]);
  });

  it('breaks the line and draws an upright line where editions are not comparable', () => {
    const whole = [point('2024-01-01', 1), point('2024-02-01', 2), point('2024-03-01', 3)];
    const breaks = [{ day: '2024-02-15', from: '2020', to: '2024', comparable: false }];
    const series = seriesOf(
      kpiChartOption({ points: whole, thresholds: [], unit: 'percent', breaks }, words),
    );
    expect(series.data.map(({ value }) => value[1])).toEqual([1, 2, '-', 3]);
    expect(series.markLine.data).toMatchObject([
      { xAxis: Date.parse('2024-02-15'), label: { formatter: '2020 > 2024' } },
    ]);
  });

  it('starts its axis at zero and leaves room above the highest threshold', () => {
    const stage = { level: 1, id: 's', name: 'S' };
    const option = kpiChartOption(
      {
        points,
        breaks: [],
        thresholds: [{ track: 't', stage, enter: 50, exit: 45, direction: 'at-least' }],
        unit: 'percent',
      },
      words,
    );
    expect(option.yAxis).toMatchObject({ min: 0, max: 60 });
    expect(axisTop(98, true)).toBe(100);
    expect(axisTop(98, false)).toBe(120);
    expect(axisTop(0, false)).toBe(1);
  });

  it('escapes HTML in names', () => {
    expect(escapeHtml('<b>&')).toBe('&lt;b&gt;&amp;');
  });
});
