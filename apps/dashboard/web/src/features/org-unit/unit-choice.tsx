import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link as RouterLink } from 'react-router';
import type { FrameworkSummary } from '../../api/frameworks.js';
import { TODAY } from '../../data/as-of.js';
import { useWords } from '../../i18n/use-words.js';
import { AsOfField } from '../../ui/as-of-field.js';

interface UnitChoiceProps {
  frameworks: readonly FrameworkSummary[];
  framework: string;
  asOf: string | null;
  onChange: (name: 'framework' | 'asOf', value: string) => void;
}

export function UnitChoice({ frameworks, framework, asOf, onChange }: UnitChoiceProps) {
  const { t } = useWords('orgUnit');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="framework"
        label={t('framework')}
        value={framework}
        onChange={(event) => onChange('framework', event.target.value)}
        helperText={
          <Link component={RouterLink} to={`/frameworks/${encodeURIComponent(framework)}`}>
            {t('overview:aboutFramework')}
          </Link>
        }
        sx={{ flex: '1 1 280px', maxWidth: { sm: 440 } }}
      >
        {frameworks.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <AsOfField
        label={t('asOf')}
        today={t('asOfToday')}
        value={asOf}
        onChange={(day) => onChange('asOf', day ?? TODAY)}
      />
    </Box>
  );
}
