import { useMemo } from 'react';
import type { KpiPoint, KpiSeries, SeriesBreak } from '../../queries/series.js';
import { formatDay } from '../../format/days.js';
import { formatFigure, formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { KpiChartWords } from './kpi-chart-option.js';
import type { Drawn } from './series-break.js';
import { useChangeWords } from './use-change-words.js';

/** Returns all texts of a chart of values in the language of the page. */
export function useValueWords(
  { name, unit, decimals, points }: Pick<KpiSeries, 'name' | 'unit' | 'decimals' | 'points'>,
  noun: 'stage' | 'band',
): KpiChartWords {
  const { t } = useWords('charts');
  const language = useLanguage();
  const change = useChangeWords();
  return useMemo(() => {
    const value = (amount: number) => formatFigure(amount, { unit, decimals }, language);
    const threshold = (amount: number) => formatThreshold(amount, unit, language);
    const valueOf = ({ value: amount }: KpiPoint) =>
      amount === null ? t('shared:notMeasured') : value(amount);
    const fraction = ({ numerator, denominator }: KpiPoint) =>
      numerator === null || denominator === null
        ? ''
        : `\n${formatNumber(numerator, language, 2)} / ${formatNumber(denominator, language, 2)}`;
    const measured = points.filter((each) => each.value !== null);
    const [first, last] = [measured[0], measured.at(-1)];
    return {
      day: (instant: number) => formatDay(new Date(instant).toISOString().slice(0, 10), language),
      value,
      description:
        first && last
          ? t('summary', {
              name,
              from: formatDay(first.day, language),
              to: formatDay(last.day, language),
              first: valueOf(first),
              last: valueOf(last),
            })
          : t('empty'),
      enter: ({ stage, enter }: KpiSeries['thresholds'][number]) =>
        t(`enter.${noun}`, { level: stage.level, name: stage.name, value: threshold(enter) }),
      keep: ({ stage, exit }: KpiSeries['thresholds'][number]) =>
        t(`keep.${noun}`, { level: stage.level, name: stage.name, value: threshold(exit) }),
      change: (each: SeriesBreak) => change.label(each),
      drawn: ({ point, gap }: Drawn<KpiPoint>) =>
        point ? `${formatDay(point.day, language)}: ${valueOf(point)}${fraction(point)}` : change.text(gap),
    };
  }, [name, unit, decimals, points, noun, language, t, change]);
}
