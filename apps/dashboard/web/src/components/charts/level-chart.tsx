import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { formatDay } from '../../format/days.js';
import { formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { isMeasured } from '../../queries/maturity.js';
import type { LevelPoint, SeriesBreak } from '../../queries/series.js';
import { colors } from '../../theme/colors.js';
import { EmptyState } from '../../ui/empty-state.js';
import { DataTable } from './data-table.js';
import { EChart } from './echart.js';
import { Lines } from './legend.js';
import { levelChartOption } from './level-chart-option.js';
import { visibleBreaks, withBreaks, type Drawn } from './series-break.js';
import { useChangeWords } from './use-change-words.js';

interface LevelChartProps {
  points: readonly LevelPoint[];
  track: TrackDefinition;
  breaks: readonly SeriesBreak[];
}

/** Draws the stage held over time, or the number of open gates, with the progress between them. */
export function LevelChart({ points, track, breaks }: LevelChartProps) {
  const { t } = useWords('charts');
  const language = useLanguage();
  const change = useChangeWords();
  const gates = track.kind === 'independent';
  const top = track.stages.length;

  const { option, words, drawn } = useMemo(() => {
    const stageName = (level: number | null) => {
      if (gates) return t('rules:gates', { count: level ?? 0, of: top });
      const stage = track.stages.find((candidate) => candidate.level === level);
      return stage
        ? t('shared:stage.named', { level: stage.level, name: stage.name })
        : t('shared:stage.none');
    };
    const describe = ({ day, level, progress }: LevelPoint) =>
      [
        `${formatDay(day, language)}: ${level === null && progress === null ? t('shared:notMeasured') : stageName(level)}`,
        ...(progress === null ? [] : [`${t('progress')}: ${formatShare(progress, language)}`]),
      ].join('\n');
    const measured = points.filter(isMeasured);
    const [first, last] = [measured[0], measured.at(-1)];
    const description =
      first && last
        ? t('summary', {
            name: track.name,
            from: formatDay(first.day, language),
            to: formatDay(last.day, language),
            first: stageName(first.level),
            last: stageName(last.level),
          })
        : t('empty');
    const words = {
      day: (instant: number) => formatDay(new Date(instant).toISOString().slice(0, 10), language),
      value: (level: number) => {
        if (level === 0) return '';
        return gates ? t('rules:gates', { count: level, of: top }) : t('shared:stage.short', { level });
      },
      description,
      levelLine: t(gates ? 'gatesLine' : 'levelLine'),
      progressLine: t('progressLine'),
      change: change.label,
      drawn: (each: Drawn<LevelPoint>) => (each.point ? describe(each.point) : change.text(each.gap)),
    };
    return { option: levelChartOption(points, breaks, top, words), words, drawn: withBreaks(points, breaks) };
  }, [points, breaks, track, gates, top, language, t, change]);

  if (!points.some(isMeasured)) {
    return <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>;
  }
  const describe = (index: number) => {
    const each = drawn[index];
    return each ? words.drawn(each) : '';
  };
  return (
    <Box>
      <EChart option={option} points={drawn.length} describe={describe} height={240} />
      <Lines
        lines={[
          { border: `3px solid ${colors.pine}`, name: t(gates ? 'gatesLine' : 'levelLine') },
          { border: `2px dashed ${colors.ochre}`, name: t('progressLine') },
          ...(visibleBreaks(points, breaks).length > 0
            ? [{ border: `2px solid ${colors.sea}`, name: t('legend.change') }]
            : []),
        ]}
      />
      <DataTable
        caption={t('tableOf', { name: track.name })}
        rows={points}
        rowKey={({ day }) => day}
        columns={[
          { title: t('day'), cell: ({ day }) => formatDay(day, language) },
          {
            title: t(gates ? 'gatesOpen' : 'level'),
            cell: (row) => (isMeasured(row) ? (row.level ?? '–') : t('shared:notMeasured')),
          },
          {
            title: t('progress'),
            numeric: true,
            cell: ({ progress }) => (progress === null ? '–' : formatShare(progress, language)),
          },
          ...(breaks.length > 0
            ? [{ title: t('edition'), cell: ({ edition }: LevelPoint) => edition ?? t('noEdition') }]
            : []),
        ]}
      />
    </Box>
  );
}
