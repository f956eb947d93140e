import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { KpiSeriesView } from '../../components/charts/kpi-series-view.js';
import { RangeControls } from '../../components/charts/range-controls.js';
import { useFollowingRange } from '../../components/charts/use-following-range.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkDefinition } from '../../queries/frameworks.js';
import type { PointInTime } from '../../queries/point-in-time.js';
import { rangeQuery } from '../../queries/series.js';
import { Section } from '../../ui/section.js';

interface KpiChartSectionProps {
  unit: string;
  definition: FrameworkDefinition;
  until: string;
  point: PointInTime;
  /** Ids of the KPIs that have a value. The first of them is selected at first. */
  measured: readonly string[];
}

/** Shows one KPI of the framework over time. */
export function KpiChartSection({ unit, definition, until, point, measured }: KpiChartSectionProps) {
  const { t } = useWords('orgUnit');
  const pathTo = useKpiPath();
  const [chosen, setChosen] = useState<string | null>(null);
  const [range, setRange] = useFollowingRange(until);
  const kpi =
    definition.kpis.find(({ id }) => id === chosen) ??
    definition.kpis.find(({ id }) => measured.includes(id)) ??
    definition.kpis[0];
  if (!kpi) return null;
  return (
    <Section
      title={t('kpiChart.title')}
      actions={<RangeControls range={range} max={until} onChange={setRange} />}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <TextField
          select
          id="chart-kpi"
          label={t('kpiChart.pick')}
          value={kpi.id}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ flex: '1 1 260px', maxWidth: 480 }}
        >
          {definition.kpis.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Link component={RouterLink} to={pathTo(unit, kpi.id, definition.id)}>
          {t('kpiChart.open')}
        </Link>
      </Box>
      <KpiSeriesView unit={unit} kpi={kpi.id} range={rangeQuery(definition.id, range, point)} />
    </Section>
  );
}
