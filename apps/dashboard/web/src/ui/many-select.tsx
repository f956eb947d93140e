import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface ManySelectProps<T extends string> {
  id: string;
  label: string;
  /** The text of an empty choice. */
  all: string;
  options: readonly { value: T; name: string }[];
  value: readonly T[];
  error?: string | undefined;
  onChange: (value: T[]) => void;
}

/** Chooses several options. An empty choice means all, and the field says so. */
export function ManySelect<T extends string>({
  id,
  label,
  all,
  options,
  value,
  error,
  onChange,
}: ManySelectProps<T>) {
  const nameOf = (chosen: T) => options.find((option) => option.value === chosen)?.name ?? chosen;
  return (
    <TextField
      select
      id={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as unknown as T[])}
      error={error !== undefined}
      helperText={error}
      fullWidth
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: (chosen) =>
            Array.isArray(chosen) && chosen.length > 0 ? (chosen as T[]).map(nameOf).join(', ') : all,
        },
      }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value} sx={{ py: 0.25 }}>
          <Checkbox checked={value.includes(option.value)} tabIndex={-1} disableRipple aria-hidden="true" />
          {option.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
