import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link as RouterLink } from 'react-router';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkOption } from '../../queries/framework-options.js';

interface UnitChoiceProps {
  options: readonly FrameworkOption[];
  chosen: FrameworkOption;
  onChange: ChangePoint;
}

/** Chooses the framework and the point in time. Frameworks without facts come last. */
export function UnitChoice({ options, chosen: { framework }, onChange }: UnitChoiceProps) {
  const { t } = useWords('orgUnit');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="framework"
        label={t('framework')}
        value={framework.id}
        onChange={(event) => onChange({ framework: event.target.value, edition: null })}
        helperText={
          <Link component={RouterLink} to={`/frameworks/${encodeURIComponent(framework.id)}`}>
            {t('overview:aboutFramework')}
          </Link>
        }
        sx={{ flex: '1 1 280px', maxWidth: { sm: 440 } }}
      >
        {options.map(({ framework: { id, name }, measured }) => (
          <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
            {measured ? name : t('nothingMeasured', { name })}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
