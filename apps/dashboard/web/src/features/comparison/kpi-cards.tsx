import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { ComparedKpis } from './compared-kpis.js';
import { KpiChange } from './kpi-change.js';
import { KpiOnDay } from './kpi-on-day.js';

/** Shows the KPIs of two days as cards on a narrow screen. A table would hide the difference there. */
export function KpiCards({ rows, days, editions, pathTo }: ComparedKpis) {
  const { t } = useWords('comparison');
  return (
    <Box component="ul" aria-label={t('kpis.caption', days)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Link component={RouterLink} to={pathTo(row)}>
            {row.name}
          </Link>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2, my: 0.5 }}>
            {(['from', 'to'] as const).map((side) => (
              <Box key={side}>
                <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{days[side]}</Box>
                <KpiOnDay row={row} side={side} />
              </Box>
            ))}
          </Box>
          <KpiChange row={row} editions={editions} />
        </Box>
      ))}
    </Box>
  );
}
