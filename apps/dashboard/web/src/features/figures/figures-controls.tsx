import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import { DEFAULT_MONTHS, monthChoices } from './asked-months.js';

interface FiguresControlsProps {
  months: number;
  onChange: ChangePoint;
}

/** Chooses the day, the window and the rest of the point in time. */
export function FiguresControls({ months, onChange }: FiguresControlsProps) {
  const { t } = useWords('figures');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="months"
        label={t('months')}
        value={months}
        onChange={({ target }) =>
          onChange({ months: Number(target.value) === DEFAULT_MONTHS ? null : String(target.value) })
        }
        sx={{ width: 150 }}
      >
        {monthChoices.map((count) => (
          <MenuItem key={count} value={count}>
            {t('monthsOf', { count })}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
