import { useCallback, useMemo } from 'react';
import type { LinePoint } from '../../components/charts/lines-chart-option.js';
import { scoreDecimals } from '../../components/charts/track-points.js';
import { formatFigure, formatNumber, formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { KpiUnit, TrackDefinition } from '../../queries/frameworks.js';
import {
  useKpiSeriesOf,
  useLevelHistoriesOf,
  type KpiSeries,
  type LevelHistory,
  type SeriesBreak,
  type SeriesRange,
} from '../../queries/series.js';
import type { DrawnMeasure } from './asked-chart.js';
import { trackLine } from './line-values.js';

interface LoadedLine {
  code: string;
  /** No points: the org unit has none, for the reason in `error`. */
  points: readonly LinePoint[];
  breaks: readonly SeriesBreak[];
  decimals: number;
  error: unknown;
}

interface Lines {
  /** In the order of the org units; `null`: not loaded. */
  lines: readonly LoadedLine[] | null;
  /** Why nothing is loaded; `null`: it will be. */
  error: unknown;
  /** The top of the axis; `null`: it follows the values. */
  top: number | null;
  isShare: boolean;
  value: (amount: number) => string;
  mark: (amount: number) => string;
}

/** Reads the line of each org unit, and how its values are written. */
export function useLines(codes: readonly string[], measure: DrawnMeasure, range: SeriesRange): Lines {
  const { t } = useWords('unitsChart');
  const language = useLanguage();
  const { kpi, track } = measure;
  const ofKpi = useKpiSeriesOf(codes, kpi?.id ?? null, range);
  const ofTrack = useLevelHistoriesOf(codes, range, track !== undefined);
  const [series, histories] = [ofKpi.data, ofTrack.data];
  const lines = useMemo(() => {
    if (!track) return series?.map(({ data, ...each }) => lineOfSeries(data, each)) ?? null;
    return histories?.map(({ data, ...each }) => lineOfHistory(data, track, each)) ?? null;
  }, [track, series, histories]);
  const decimals = Math.max(0, ...(lines ?? []).map((line) => line.decimals));
  const isStaged = track?.kind === 'ladder' || track?.kind === 'independent';
  const top = isStaged ? track.stages.length : null;
  const unit: KpiUnit = kpi?.unit ?? (track?.kind === 'index' ? 'score' : 'percent');
  const value = useCallback(
    (amount: number) => {
      if (top === null) return formatFigure(amount, { unit, decimals }, language);
      const level = Math.floor(amount);
      if (track?.kind === 'independent') return t('rules:gates', { count: level, of: top });
      if (level >= top) return t('shared:stage.short', { level });
      return t('stage', { level, share: formatShare(amount - level, language), next: level + 1 });
    },
    [top, unit, decimals, language, track, t],
  );
  const mark = useCallback(
    (amount: number) =>
      top === null ? formatFigure(amount, { unit, decimals }, language) : formatNumber(amount, language),
    [top, unit, decimals, language],
  );
  const { error } = track ? ofTrack : ofKpi;
  return { lines, error, top, isShare: unit === 'percent', value, mark };
}

type WhoseLine = Pick<LoadedLine, 'code' | 'error'>;

function lineOfSeries(series: KpiSeries | null, whose: WhoseLine): LoadedLine {
  const { points = [], breaks = [], decimals = 0 } = series ?? {};
  return { ...whose, points, breaks, decimals };
}

function lineOfHistory(history: LevelHistory | null, track: TrackDefinition, whose: WhoseLine): LoadedLine {
  const points = history?.tracks.find(({ id }) => id === track.id)?.points ?? [];
  return {
    ...whose,
    points: trackLine(points, track),
    breaks: history?.breaks ?? [],
    decimals: track.kind === 'index' ? scoreDecimals(track, points) : 1,
  };
}
