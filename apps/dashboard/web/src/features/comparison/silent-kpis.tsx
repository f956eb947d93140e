import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { KpiRow } from './kpi-rows.js';

interface SilentKpisProps {
  rows: readonly KpiRow[];
  pathTo: (row: KpiRow) => string;
}

/** Lists the KPIs that are measured on neither day. */
export function SilentKpis({ rows, pathTo }: SilentKpisProps) {
  const { t } = useWords('comparison');
  return (
    <Box component="details" sx={{ px: { xs: 2, sm: 2.5 }, py: 1.5, fontSize: '0.875rem' }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', color: 'primary.main', width: 'fit-content', py: 0.5 }}
      >
        {t('kpis.silent', { count: rows.length })}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{t('shared:notMeasuredHelp')}</Box>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link component={RouterLink} to={pathTo(row)}>
              {row.name}
            </Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}
