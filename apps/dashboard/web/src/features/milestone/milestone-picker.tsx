import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { usePlannedMilestones, type PlannedMilestone } from '../../queries/events.js';
import { useLanguage } from '../../i18n/language-context.js';
import type { Language } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';

interface MilestonePickerProps {
  orgUnit: string | null;
  value: string;
  error: string | undefined;
  onChange: (milestone: string) => void;
}

/** Chooses a planned milestone of the org unit. A code that is not in the list may be typed. */
export function MilestonePicker({ orgUnit, value, error, onChange }: MilestonePickerProps) {
  const { t } = useWords('milestone');
  const language = useLanguage();
  const planned = usePlannedMilestones(orgUnit);
  const titles = useMemo(() => titlesOf(planned.data ?? [], language), [planned.data, language]);
  return (
    <Autocomplete
      freeSolo
      id="milestone-milestone"
      options={[...titles.keys()]}
      inputValue={value}
      onInputChange={(_, text) => onChange(text)}
      renderOption={({ key, ...props }, code) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          {titles.get(code)}
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{code}</Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('milestone')}
          required
          error={error !== undefined}
          helperText={error ?? titles.get(value) ?? t('milestonePick')}
        />
      )}
    />
  );
}

/** Returns the titles by milestone code, from the events that planned the milestones. */
function titlesOf(planned: readonly PlannedMilestone[], language: Language): ReadonlyMap<string, string> {
  return new Map(
    planned.map(({ subject, data: { title } }) => [
      subject.replace(/^milestone\//, ''),
      typeof title === 'string' ? title : (title[language] ?? title.vi),
    ]),
  );
}
