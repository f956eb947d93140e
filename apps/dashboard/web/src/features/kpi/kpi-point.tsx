import Box from '@mui/material/Box';
import { AsOfField } from '../../components/point-in-time/as-of-field.js';
import { PointControls, type ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import type { Edition } from '../../queries/frameworks.js';
import { TODAY, type PointInTime } from '../../queries/point-in-time.js';

interface KpiPointProps {
  point: PointInTime;
  editions: readonly Edition[];
  onChange: ChangePoint;
}

/** Chooses the day and the rest of the point in time. */
export function KpiPoint({ point, editions, onChange }: KpiPointProps) {
  const { t } = useWords('orgUnit');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <AsOfField
        label={t('asOf')}
        today={t('asOfToday')}
        value={point.asOf}
        onChange={(day) => onChange({ asOf: day ?? TODAY })}
      />
      <PointControls point={point} editions={editions} onChange={onChange} />
    </Box>
  );
}
