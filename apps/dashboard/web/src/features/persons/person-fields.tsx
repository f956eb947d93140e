import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { OrgUnitPicker } from '../../components/org-units/org-unit-picker.js';
import type { Language } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import type { PersonDraft, PersonField } from './person-draft.js';
import { RolesField } from './roles-field.js';

interface PersonFieldsProps {
  draft: PersonDraft;
  errors: Partial<Record<PersonField, string>>;
  onChange: (changed: Partial<PersonDraft>) => void;
}

export function PersonFields({ draft, errors, onChange }: PersonFieldsProps) {
  const { t } = useWords('persons');
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5 }}>
        {(['name', 'email'] as const).map((field) => (
          <TextField
            key={field}
            id={`person-${field}`}
            label={t(`form.${field}`)}
            type={field === 'email' ? 'email' : 'text'}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
            error={errors[field] !== undefined}
            helperText={errors[field]}
            required
            fullWidth
          />
        ))}
        <OrgUnitPicker
          id="person-unit"
          label={`${t('form.unit')} (${t('shared:optional')})`}
          value={draft.unit}
          onChange={(unit) => onChange({ unit })}
          error={errors.unit}
        />
        <TextField
          select
          id="person-language"
          label={t('form.language')}
          value={draft.language}
          onChange={(event) => onChange({ language: event.target.value as Language })}
        >
          {(['vi', 'en'] as const).map((language) => (
            <MenuItem key={language} value={language} lang={language}>
              {t(`form.${language}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <RolesField roles={draft.roles} error={errors.roles} onChange={(roles) => onChange({ roles })} />
    </>
  );
}
