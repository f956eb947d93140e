import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { formatDay, formatMonth } from '../../format/days.js';
import { formatFigure, UNKNOWN_FIGURE } from '../../format/numbers.js';
import type { FigureFormat } from '#kernel';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { Forecast, ReferenceSlope } from '../../queries/forecast.js';
import { colors } from '../../theme/colors.js';
import { KpiValue } from '../kpis/kpi-value.js';
import { chartFrame, tooltipStyle } from './chart-frame.js';
import { DataTable } from './data-table.js';
import { EChart } from './echart.js';
import type { ChartOption } from './echarts-core.js';
import { escapeHtml, single } from './kpi-chart-option.js';
import { Lines } from './legend.js';
import { paceRows, type PaceRow } from './pace-lines.js';

interface PaceChartProps {
  name: string;
  /** The forecasts of one KPI: they share their points and their pace. */
  forecasts: readonly Forecast[];
  references: readonly ReferenceSlope[];
}

/** How the lines of the references look, in their order. */
const referenceLooks = [
  { color: colors.edge, type: 'dotted' },
  { color: colors.sea, type: 'dashed' },
] as const;

/** Draws the points behind a pace, where it leads, and where the paces that the sources name would lead. */
export function PaceChart({ name, forecasts, references }: PaceChartProps) {
  const { t } = useWords('charts');
  const language = useLanguage();
  const rows = useMemo(() => paceRows(forecasts, references), [forecasts, references]);
  const format: FigureFormat = forecasts[0] ?? UNKNOWN_FIGURE;
  const { unit } = format;
  const named = unit === 'percent' ? references : [];
  const describe = (row: PaceRow | undefined): string => {
    if (!row) return '';
    const value = (amount: number) => formatFigure(amount, format, language);
    const parts = [
      row.value === null ? null : `${t('legend.line')}: ${value(row.value)}`,
      row.present === null ? null : `${t('pace.present')}: ${value(row.present)}`,
      ...named.map((reference, index) => {
        const at = row.references[index] ?? null;
        return at === null ? null : `${reference.name}: ${value(at)}`;
      }),
    ];
    return [formatDay(row.day, language), ...parts.filter((part) => part !== null)].join('\n');
  };
  const option = useMemo((): ChartOption => {
    const frame = chartFrame(
      {
        day: (instant) => formatMonth(new Date(instant).toISOString().slice(0, 10), language),
        value: (amount) => formatFigure(amount, format, language),
      },
      t('pace.description', { name }),
    );
    const line = (
      of: (row: PaceRow) => number | null,
      color: string,
      type: 'solid' | 'dashed' | 'dotted',
    ) => ({
      type: 'line' as const,
      data: rows.map((row) => [Date.parse(row.day), of(row) ?? '-']),
      symbol: 'circle',
      symbolSize: type === 'solid' ? 6 : 0,
      lineStyle: { color, type, width: 2.5 },
      itemStyle: { color },
    });
    return {
      ...frame,
      yAxis: { ...single(frame.yAxis), ...(unit === 'percent' && { min: 0, max: 100 }) },
      tooltip: {
        ...tooltipStyle,
        formatter: (hit) => {
          const first: unknown = Array.isArray(hit) ? hit[0] : hit;
          const index = (first as { dataIndex?: number } | undefined)?.dataIndex ?? 0;
          return escapeHtml(describe(rows[index])).replaceAll('\n', '<br>');
        },
      },
      series: [
        line(({ value }) => value, colors.pine, 'solid'),
        line(({ present }) => present, colors.pine, 'dashed'),
        ...named.map((_, index) =>
          line(
            ({ references: at }) => at[index] ?? null,
            referenceLooks[index]?.color ?? colors.edge,
            referenceLooks[index]?.type ?? 'dotted',
          ),
        ),
      ],
    };
  }, [rows, language, unit, name]);
  if (rows.length === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <EChart option={option} points={rows.length} describe={(index) => describe(rows[index])} height={280} />
      <Lines
        lines={[
          { border: `3px solid ${colors.pine}`, name: t('legend.line') },
          { border: `3px dashed ${colors.pine}`, name: t('pace.present') },
          ...named.map((reference, index) => ({
            border: `3px ${referenceLooks[index]?.type ?? 'dotted'} ${referenceLooks[index]?.color ?? colors.edge}`,
            name: `${reference.name} (${reference.source})`,
          })),
        ]}
      />
      <DataTable
        caption={t('pace.table', { name })}
        rows={rows}
        rowKey={({ day }) => day}
        columns={[
          { title: t('day'), cell: ({ day }) => formatDay(day, language) },
          { title: t('value'), numeric: true, cell: ({ value }) => <Cell value={value} as={format} /> },
          {
            title: t('pace.present'),
            numeric: true,
            cell: ({ present }) => <Cell value={present} as={format} />,
          },
          ...named.map((reference, index) => ({
            title: reference.name,
            numeric: true,
            cell: ({ references: at }: PaceRow) => <Cell value={at[index] ?? null} as={format} />,
          })),
        ]}
      />
    </Box>
  );
}

/** Nothing is drawn there: that is neither zero nor unmeasured. */
function Cell({ value, as }: { value: number | null; as: FigureFormat }) {
  return value === null ? <>–</> : <KpiValue value={value} as={as} />;
}
