import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { RegionTable } from '../../ui/region-table.js';
import type { ComparedKpis } from './compared-kpis.js';
import { KpiChange } from './kpi-change.js';
import { KpiOnDay } from './kpi-on-day.js';

/** Shows the KPIs of two days, one row each. */
export function KpiTable({ rows, days, editions, pathTo }: ComparedKpis) {
  const { t } = useWords('comparison');
  return (
    <RegionTable
      caption={t('kpis.caption', days)}
      minWidth={560}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: t('kpis.kpi'),
          width: '40%',
          cell: (row) => (
            <Link component={RouterLink} to={pathTo(row)}>
              {row.name}
            </Link>
          ),
        },
        { title: days.from, numeric: true, cell: (row) => <KpiOnDay row={row} side="from" /> },
        { title: days.to, numeric: true, cell: (row) => <KpiOnDay row={row} side="to" /> },
        { title: t('kpis.change'), cell: (row) => <KpiChange row={row} editions={editions} /> },
      ]}
    />
  );
}
