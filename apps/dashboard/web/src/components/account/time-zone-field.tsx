import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';

interface TimeZoneFieldProps {
  id: string;
  label: string;
  value: string;
  help?: string;
  error?: string | undefined;
  disabled?: boolean;
  onChange: (timeZone: string) => void;
}

/** Chooses an IANA time zone by typing a part of its name. */
export function TimeZoneField({ id, label, value, help, error, disabled, onChange }: TimeZoneFieldProps) {
  const [zones] = useState(() => [...new Set([value, ...Intl.supportedValuesOf('timeZone')])].sort());
  return (
    <Autocomplete
      id={id}
      options={zones}
      value={value}
      disableClearable
      disabled={disabled ?? false}
      onChange={(_, chosen) => onChange(chosen)}
      renderInput={(parameters) => (
        <TextField {...parameters} label={label} error={error !== undefined} helperText={error ?? help} />
      )}
    />
  );
}
