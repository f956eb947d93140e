import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { AsOfField } from '../../components/point-in-time/as-of-field.js';
import type { ChangePoint } from '../../components/point-in-time/point-controls.js';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkOption } from '../../queries/framework-options.js';
import { TODAY } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import type { ComparedDays } from './compared-days.js';
import { SinceChoice } from './since-choice.js';

interface ComparisonChoiceProps {
  options: readonly FrameworkOption[];
  chosen: FrameworkOption;
  days: ComparedDays;
  onChange: ChangePoint;
}

/** Chooses the framework, the two days and the point in time. */
export function ComparisonChoice({ options, chosen, days, onChange }: ComparisonChoiceProps) {
  const { t } = useWords('comparison');
  const today = useToday();
  const { framework } = chosen;
  const { from, to, forward } = days;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3, alignItems: 'flex-start' }}>
      <TextField
        select
        id="framework"
        label={t('orgUnit:framework')}
        value={framework.id}
        onChange={(event) => onChange({ framework: event.target.value, edition: null })}
        sx={{ flex: '1 1 280px', maxWidth: { sm: 440 } }}
      >
        {options.map(({ framework: { id, name }, measured }) => (
          <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
            {measured ? name : t('orgUnit:nothingMeasured', { name })}
          </MenuItem>
        ))}
      </TextField>
      <AsOfField
        label={t('from')}
        value={from}
        problem={forward ? undefined : t('upsideDown')}
        onChange={(day) => onChange({ from: day ?? today })}
      />
      <AsOfField
        label={t('to')}
        today={t('toToday')}
        value={to === today ? null : to}
        onChange={(day) => onChange({ to: day ?? TODAY })}
      />
      <SinceChoice days={days} onChange={onChange} />
    </Box>
  );
}
