import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { TrackDefinition } from '../api/frameworks.js';
import type { LevelPoint } from '../api/series.js';
import { isMeasured } from '../data/is-measured.js';
import { formatDay } from '../format/days.js';
import { formatShare } from '../format/numbers.js';
import { useLanguage } from '../i18n/language-context.js';
import { useWords } from '../i18n/use-words.js';
import { colors } from '../theme/colors.js';
import { EmptyState } from '../ui/empty-state.js';
import { DataTable } from './data-table.js';
import { EChart } from './echart.js';
import { Lines } from './legend.js';
import { levelChartOption } from './level-chart-option.js';

/** The stage held over time, with the way between the stages. */
export function LevelChart({ points, track }: { points: readonly LevelPoint[]; track: TrackDefinition }) {
  const { t } = useWords('charts');
  const language = useLanguage();
  const top = track.stages.length;

  const { option, point } = useMemo(() => {
    const stageName = (level: number | null) => {
      const stage = track.stages.find((candidate) => candidate.level === level);
      return stage ? t('ui:stage.named', { level: stage.level, name: stage.name }) : t('ui:stage.none');
    };
    const describe = ({ day, level, progress }: LevelPoint) =>
      [
        `${formatDay(day, language)}: ${level === null && progress === null ? t('ui:notMeasured') : stageName(level)}`,
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
      value: (level: number) => (level === 0 ? '' : t('ui:stage.short', { level })),
      description,
      levelLine: t('levelLine'),
      progressLine: t('progressLine'),
      point: describe,
    };
    return { option: levelChartOption(points, top, words), point: describe };
  }, [points, track, top, language, t]);

  if (!points.some(isMeasured)) {
    return <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>;
  }
  const describe = (index: number) => {
    const each = points[index];
    return each ? point(each) : '';
  };
  return (
    <Box>
      <EChart option={option} points={points.length} describe={describe} height={240} />
      <Lines
        lines={[
          { border: `3px solid ${colors.pine}`, name: t('levelLine') },
          { border: `2px dashed ${colors.ochre}`, name: t('progressLine') },
        ]}
      />
      <DataTable
        caption={t('tableOf', { name: track.name })}
        rows={points}
        rowKey={({ day }) => day}
        columns={[
          { title: t('day'), cell: ({ day }) => formatDay(day, language) },
          { title: t('level'), cell: (row) => (isMeasured(row) ? (row.level ?? '–') : t('ui:notMeasured')) },
          {
            title: t('progress'),
            numeric: true,
            cell: ({ progress }) => (progress === null ? '–' : formatShare(progress, language)),
          },
        ]}
      />
    </Box>
  );
}
