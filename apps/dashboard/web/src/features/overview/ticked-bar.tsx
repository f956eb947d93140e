import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router';
import { MAX_LINES } from '../../components/charts/line-looks.js';
import { useUnitsChartPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { TickedUnits } from './use-ticked-units.js';

interface TickedBarProps {
  ticked: TickedUnits;
  framework: string;
  track: string;
}

/** Leads from the ticked org units to their chart. It stays in the window while the list is scrolled. */
export function TickedBar({ ticked, framework, track }: TickedBarProps) {
  const { t } = useWords('overview');
  const pathTo = useUnitsChartPath();
  if (ticked.codes.length === 0) return null;
  return (
    <Box role="region" aria-label={t('list.compare')} sx={barStyle}>
      <Box role="status" sx={{ flex: '1 1 14rem' }}>
        {t('list.ticked', { count: ticked.codes.length, most: MAX_LINES })}
      </Box>
      <Button variant="contained" component={RouterLink} to={pathTo(framework, ticked.codes, track)}>
        {t('list.compare')}
      </Button>
      <Button onClick={ticked.clear}>{t('list.untick')}</Button>
    </Box>
  );
}

const barStyle = {
  position: 'sticky',
  bottom: 8,
  zIndex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1.5,
  alignItems: 'center',
  px: 2,
  py: 1.25,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'primary.main',
  borderRadius: 1,
  boxShadow: 3,
} as const;
