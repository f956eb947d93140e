import type { SeriesBreak } from '../../queries/series.js';
import { MAX_LINES } from './line-looks.js';
import { linesChartOption, type ChartLine } from './lines-chart-option.js';

const words = {
  day: String,
  value: String,
  description: 'Share of Hue, Đà Nẵng',
  change: ({ to }: SeriesBreak) => to,
  drawnAt: ({ point = 0 }: { point?: number }) => `<${point}>`,
};

const line = (key: string, values: readonly (number | null)[]): ChartLine => ({
  key,
  name: key.toUpperCase(),
  points: values.map((value, month) => ({ day: `2026-0${month + 1}-28`, value })),
});

interface Drawn {
  lineStyle: { color: string; type: unknown };
  data: { value: [number, number | '-']; label?: { formatter: string; offset: [number, number] } }[];
}

function draw(lines: readonly ChartLine[], overrides: { isNarrow?: boolean; breaks?: SeriesBreak[] } = {}) {
  const chart = { lines, breaks: [], top: null, isShare: true, isNarrow: false, ...overrides };
  return linesChartOption(chart, words).series as unknown as Drawn[];
}

describe('linesChartOption', () => {
  it('gives each of six lines a colour and dashes of its own', () => {
    const drawn = draw(Array.from({ length: MAX_LINES }, (_, i) => line(`u${i}`, [i, i + 1])));
    expect(new Set(drawn.map(({ lineStyle }) => lineStyle.color)).size).toBe(6);
    expect(new Set(drawn.map(({ lineStyle }) => JSON.stringify(lineStyle.type))).size).toBe(6);
  });

  it('labels each line at its last measured point, and a number is enough on a narrow screen', () => {
    const lines = [line('hue', [10, 20, null]), line('danang', [10, 20, 60])];
    const labels = (drawn: Drawn[]) =>
      drawn.map(({ data }) => data.flatMap(({ label }, i) => (label ? [[i, label.formatter]] : [])));
    expect(labels(draw(lines))).toEqual([[[1, 'HUE']], [[2, 'DANANG']]]);
    expect(labels(draw(lines, { isNarrow: true }))).toEqual([[[1, '1']], [[2, '2']]]);
  });

  it('moves labels of lines that end at the same value apart', () => {
    const drawn = draw([line('hue', [10, 20]), line('danang', [15, 20])]);
    const [first = 0, second = 0] = drawn.map(({ data }) => data.at(-1)?.label?.offset[1]);
    expect(Math.abs(first - second)).toBeGreaterThanOrEqual(16);
  });

  it('leaves a gap where nothing was measured and where editions are not comparable', () => {
    const breaks = [{ day: '2026-03-01', from: '1', to: '2', comparable: false }];
    const [hue] = draw([line('hue', [10, null, 30])], { breaks });
    expect(hue?.data.map(({ value }) => value[1])).toEqual([10, '-', '-', 30]);
  });
});
