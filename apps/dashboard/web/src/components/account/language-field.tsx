import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { languages, type Language } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';

interface LanguageFieldProps {
  id: string;
  value: Language;
  onChange: (language: Language) => void;
}

/** The language in which a person reads pages and mail. */
export function LanguageField({ id, value, onChange }: LanguageFieldProps) {
  const { t } = useWords('accountParts');
  return (
    <TextField
      select
      id={id}
      label={t('language')}
      value={value}
      fullWidth
      onChange={(event) => onChange(event.target.value as Language)}
    >
      {languages.map((language) => (
        <MenuItem key={language} value={language} lang={language}>
          {t(`languages.${language}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
