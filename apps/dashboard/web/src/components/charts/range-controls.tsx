import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';
import { steps, type Step } from '../../queries/series.js';
import { isDay } from '../../format/days.js';
import { useWords } from '../../i18n/use-words.js';
import { DayField } from '../../ui/day-field.js';
import { isForward, type Range } from './range.js';

interface RangeControlsProps {
  range: Range;
  /** The last day that can be chosen. */
  max: string;
  onChange: (range: Range) => void;
}

/**
 * Fields for first day, last day and step. An invalid range stays in the fields with its reason and is not
 * loaded.
 */
export function RangeControls({ range, max, onChange }: RangeControlsProps) {
  const { t } = useWords('charts');
  const [draft, setDraft] = useState(range);
  const fields = useRef<HTMLDivElement>(null);
  const isEdited = () => fields.current?.contains(document.activeElement) ?? false;
  // The range follows the day of the page, except while the reader types or while the range is invalid.
  useEffect(() => {
    if (!isEdited()) setDraft(range);
  }, [range]);

  const change = (changed: Partial<Range>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    if (isForward(next) && next.to <= max) onChange(next);
  };
  const wrong = isDay(draft.from) && isDay(draft.to) && !isForward(draft);
  return (
    <Box
      ref={fields}
      onBlur={() => isForward(draft) && setDraft(range)}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}
    >
      <DayField
        label={t('from')}
        value={draft.from}
        onChange={(from) => change({ from })}
        error={wrong}
        helperText={wrong ? t('badRange') : undefined}
        max={max}
        sx={{ width: 172 }}
      />
      <DayField
        label={t('to')}
        value={draft.to}
        onChange={(to) => change({ to })}
        error={wrong}
        max={max}
        sx={{ width: 172 }}
      />
      <TextField
        select
        label={t('step')}
        value={draft.step}
        onChange={(event) => change({ step: event.target.value as Step })}
        sx={{ width: 120 }}
      >
        {steps.map((step) => (
          <MenuItem key={step} value={step}>
            {t(`steps.${step}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
