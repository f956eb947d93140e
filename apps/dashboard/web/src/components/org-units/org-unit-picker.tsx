import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrgUnitSearch, type OrgUnit } from '../../queries/org-units.js';
import { useDelayed } from '../../ui/use-delayed.js';

export type PickedUnit = Pick<OrgUnit, 'code' | 'name'>;

interface OrgUnitPickerProps {
  label: string;
  value: PickedUnit | null;
  onChange: (unit: PickedUnit | null) => void;
  error?: string | undefined;
  required?: boolean;
  id?: string;
  /** Shown while no org unit is picked. */
  hint?: string;
}

const SHOWN = 20;

/** Finds one of thousands of org units by name or code. The server searches. */
export function OrgUnitPicker({
  label,
  value,
  onChange,
  error,
  required = false,
  id,
  hint,
}: OrgUnitPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const q = useDelayed(text === value?.name ? '' : text, 200);
  const found = useOrgUnitSearch(q, SHOWN);
  return (
    <Autocomplete<PickedUnit>
      {...(id ? { id } : {})}
      options={found.data?.items ?? []}
      value={value}
      onChange={(_, unit) => onChange(unit)}
      onInputChange={(_, typed) => setText(typed)}
      filterOptions={(options) => options}
      getOptionLabel={(unit) => unit.name}
      getOptionKey={(unit) => unit.code}
      isOptionEqualToValue={(option, chosen) => option.code === chosen.code}
      loading={found.isFetching}
      loadingText={t('loading')}
      noOptionsText={t('picker.none')}
      renderOption={({ key, ...props }, unit) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          {unit.name}
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{unit.code}</Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          error={error !== undefined}
          helperText={error ?? value?.code ?? hint ?? t('picker.hint')}
        />
      )}
    />
  );
}
