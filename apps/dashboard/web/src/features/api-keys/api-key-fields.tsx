import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import { dayOf } from '../../format/days.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Right } from '../../queries/api-keys.js';
import { DayField } from '../../ui/day-field.js';
import { rightNames, rights, type ApiKeyDraft, type ApiKeyField } from './api-key-draft.js';

interface ApiKeyFieldsProps {
  draft: ApiKeyDraft;
  errors: Partial<Record<ApiKeyField, string>>;
  onChange: (changed: Partial<ApiKeyDraft>) => void;
}

export function ApiKeyFields({ draft, errors, onChange }: ApiKeyFieldsProps) {
  const { t } = useWords('apiKeys');
  const timeZone = useTimeZone();
  const [today] = useState(() => dayOf(Date.now(), timeZone));
  const text = (field: 'name' | 'source' | 'expires', help?: string) => ({
    id: `key-${field}`,
    value: draft[field],
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
    error: errors[field] !== undefined,
    helperText: errors[field] ?? help,
    fullWidth: true,
  });
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5 }}>
        <TextField {...text('name', t('form.nameHelp'))} label={t('form.name')} required />
        <DayField
          {...text('expires')}
          onChange={(expires) => onChange({ expires })}
          label={`${t('form.expires')} (${t('shared:optional')})`}
          min={today}
        />
        <OrgUnitPicker
          id="key-unit"
          label={t('form.unit')}
          value={draft.unit}
          onChange={(unit) => onChange({ unit })}
          error={errors.unit}
          hint={t('form.unitHelp')}
        />
        <TextField {...text('source', t('form.sourceHelp'))} label={t('form.source')} />
      </Box>
      <Rights
        chosen={draft.rights}
        error={errors.rights}
        onChange={(chosen) => onChange({ rights: chosen })}
      />
    </>
  );
}

interface RightsProps {
  chosen: readonly Right[];
  error: string | undefined;
  onChange: (chosen: Right[]) => void;
}

function Rights({ chosen, error, onChange }: RightsProps) {
  const { t } = useWords('apiKeys');
  const toggle = (right: Right, on: boolean) =>
    onChange(rights.filter((each) => (each === right ? on : chosen.includes(each))));
  return (
    <FormControl component="fieldset" error={error !== undefined} sx={{ mt: 2.5, display: 'flex' }}>
      <FormLabel component="legend" sx={{ fontWeight: 600 }}>
        {t('form.rights')}
      </FormLabel>
      <FormGroup row>
        {rights.map((right) => (
          <FormControlLabel
            key={right}
            control={<Checkbox checked={chosen.includes(right)} onChange={(_, on) => toggle(right, on)} />}
            label={t(`rights.${rightNames[right]}`)}
          />
        ))}
      </FormGroup>
      {error && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}
