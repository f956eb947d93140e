import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/use-words.js';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { daySince, sinces, type ComparedDays } from './compared-days.js';

/** Offers common first days by their distance from the second. */
export function SinceChoice({ days, onChange }: { days: ComparedDays; onChange: ChangePoint }) {
  const { t } = useWords('comparison');
  return (
    <Box
      role="group"
      aria-label={t('since.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, flexBasis: '100%' }}
    >
      {sinces.map((since) => {
        const from = daySince(since, days.to);
        const picked = from === days.from;
        return (
          <Button
            key={since}
            size="small"
            variant={picked ? 'contained' : 'outlined'}
            aria-pressed={picked}
            onClick={() => onChange({ from })}
          >
            {t(`since.${since}`)}
          </Button>
        );
      })}
    </Box>
  );
}
