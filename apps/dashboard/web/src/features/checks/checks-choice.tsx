import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkSummary } from '../../queries/frameworks.js';

interface ChecksChoiceProps {
  options: readonly FrameworkSummary[];
  /** `null`: all frameworks. */
  chosen: FrameworkSummary | null;
  onChange: ChangePoint;
}

/** Chooses the framework whose KPIs are checked, and the point in time. */
export function ChecksChoice({ options, chosen, onChange }: ChecksChoiceProps) {
  const { t } = useWords('checks');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      {options.length > 0 && (
        <TextField
          select
          id="framework"
          label={t('framework')}
          value={chosen?.id ?? ALL}
          onChange={({ target }) =>
            onChange({ framework: target.value === ALL ? null : target.value, edition: null })
          }
          sx={{ flex: '1 1 280px', maxWidth: { sm: 440 } }}
        >
          <MenuItem value={ALL}>{t('allFrameworks')}</MenuItem>
          {options.map(({ id, name }) => (
            <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}

/** No framework has this id: ids of frameworks have no spaces. */
const ALL = 'all of them';
