import Box from '@mui/material/Box';
import type { Edition } from '../../queries/frameworks.js';
import type { ReadPoint } from '../../queries/point-in-time.js';
import { TODAY } from '../../queries/as-of.js';
import { useWords } from '../../i18n/use-words.js';
import { AsOfField } from '../../components/point-in-time/as-of-field.js';
import { ReadPointControls, type ChangePoint } from '../../components/point-in-time/point-controls.js';

interface KpiPointProps {
  point: ReadPoint;
  editions: readonly Edition[];
  onChange: ChangePoint;
}

/** As of which day, and how to look at it. */
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
      <ReadPointControls point={point} editions={editions} onChange={onChange} />
    </Box>
  );
}
