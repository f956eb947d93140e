import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { isDay } from '../format/days.js';
import { useToday } from '../session/use-server-clock.js';
import { DayField } from './day-field.js';

interface AsOfFieldProps {
  label: string;
  /** The word on the button that goes back to today. */
  today: string;
  /** `YYYY-MM-DD`; `null`: today. */
  value: string | null;
  onChange: (day: string | null) => void;
}

/** A day in the past, or today. Half-typed dates are kept in the field and not asked for. */
export function AsOfField({ label, today, value, onChange }: AsOfFieldProps) {
  const now = useToday();
  const shown = value ?? now ?? '';
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);

  const change = (typed: string) => {
    setText(typed);
    if (isDay(typed) && typed >= '1970-01-01' && (now === null || typed <= now))
      onChange(typed === now ? null : typed);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <DayField
        label={label}
        value={text}
        min="1970-01-01"
        {...(now ? { max: now } : {})}
        onChange={change}
        sx={{ width: 180 }}
      />
      {value !== null && (
        <Button variant="outlined" onClick={() => onChange(null)}>
          {today}
        </Button>
      )}
    </Box>
  );
}
