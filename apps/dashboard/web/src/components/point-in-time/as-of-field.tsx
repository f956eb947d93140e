import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { isDay } from '../../format/days.js';
import { useToday } from '../../queries/server-clock.js';
import { DayField } from '../../ui/day-field.js';

interface AsOfFieldProps {
  label: string;
  /** Label of the button that goes back to today; without it there is no such button. */
  today?: string;
  /** `YYYY-MM-DD`; `null`: today. */
  value: string | null;
  /** The reason why the day is invalid, if it is. */
  problem?: string | undefined;
  onChange: (day: string | null) => void;
}

/** A day in the past, or today. A half-typed date stays in the field and is not loaded. */
export function AsOfField({ label, today, value, problem, onChange }: AsOfFieldProps) {
  const now = useToday();
  // Today may change while the reader types. The typed text stays.
  const [typed, setTyped] = useState<string | null>(null);

  const change = (day: string) => {
    setTyped(day);
    if (isDay(day) && day >= '1970-01-01' && (now === null || day <= now)) onChange(day === now ? null : day);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <DayField
        label={label}
        value={typed ?? value ?? now ?? ''}
        min="1970-01-01"
        {...(now ? { max: now } : {})}
        onChange={change}
        error={problem !== undefined}
        helperText={problem}
        onBlur={() => setTyped(null)}
        sx={{ width: 180 }}
      />
      {value !== null && today !== undefined && (
        <Button
          variant="outlined"
          onClick={() => {
            setTyped(null);
            onChange(null);
          }}
        >
          {today}
        </Button>
      )}
    </Box>
  );
}
