import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import { useMemo } from 'react';
import { ChartLoading, LazyLinesChart } from '../../components/charts/lazy-charts.js';
import { LINES_HEIGHT, type ChartLine } from '../../components/charts/lines-chart-option.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useProblemText } from '../../components/problems/use-problem-text.js';
import { useWords } from '../../i18n/use-words.js';
import type { SeriesRange } from '../../queries/series.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { DrawnMeasure } from './asked-chart.js';
import { useLines } from './use-lines.js';

interface DrawnLinesProps {
  units: readonly { code: string; name: string }[];
  measure: DrawnMeasure;
  range: SeriesRange;
}

/** Draws the lines that are loaded, and says of which org units there is none. */
export function DrawnLines({ units, measure, range }: DrawnLinesProps) {
  const { t } = useWords('unitsChart');
  const { lines, error, ...chart } = useLines(
    units.map(({ code }) => code),
    measure,
    range,
  );
  const shown = useMemo<ChartLine[]>(
    () => (lines ?? []).map(({ code, points }) => ({ key: code, name: nameOf(units, code), points })),
    [units, lines],
  );
  if (units.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>;
  if (lines === null && error !== null) return <ProblemPanel error={error} />;
  if (lines === null)
    return (
      <Skeleton variant="rounded" height={LINES_HEIGHT} aria-label={t('shared:loading')} role="status" />
    );
  return (
    <>
      {lines
        .filter((line) => line.error !== null)
        .map((line) => (
          <Failed key={line.code} name={nameOf(units, line.code)} error={line.error} />
        ))}
      <ChartLoading height={LINES_HEIGHT}>
        <LazyLinesChart
          {...chart}
          name={(measure.kpi ?? measure.track).name}
          lines={shown}
          breaks={lines.find(({ points }) => points.length > 0)?.breaks ?? NO_BREAKS}
        />
      </ChartLoading>
    </>
  );
}

const NO_BREAKS = [] as const;

function nameOf(units: DrawnLinesProps['units'], code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}

function Failed({ name, error }: { name: string; error: unknown }) {
  const { t } = useWords('unitsChart');
  const { detail } = useProblemText(error);
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {t('failed', { name, detail })}
    </Alert>
  );
}
