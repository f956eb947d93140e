import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useWords } from '../../i18n/use-words.js';
import type { ImportHeading, LayoutField } from '../../queries/imports.js';

interface ColumnFieldProps {
  heading: ImportHeading;
  fields: readonly LayoutField[];
  value: string | null;
  onChange: (field: string | null) => void;
}

/** Asks what a column is: one of the fields of the list, or none. */
export function ColumnField({ heading, fields, value, onChange }: ColumnFieldProps) {
  const { t } = useWords('imports');
  const samples = heading.samples.join(' · ');
  return (
    <Autocomplete
      options={[...fields]}
      value={fields.find(({ id }) => id === value) ?? null}
      onChange={(_, field) => onChange(field?.id ?? null)}
      getOptionLabel={({ label }) => label}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('mapping.column', { heading: heading.text })}
          placeholder={t('mapping.ignore')}
          helperText={samples && t('mapping.samples', { samples })}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
}
