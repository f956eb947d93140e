import TextField from '@mui/material/TextField';
import { useWords } from '../../i18n/use-words.js';

interface CodeFieldProps {
  id: string;
  value: string;
  error?: string | null | undefined;
  autoFocus?: boolean;
  onChange: (value: string) => void;
}

/** A code of an authenticator app. Phones offer the code from there. */
export function CodeField({ id, value, error, autoFocus = false, onChange }: CodeFieldProps) {
  const { t } = useWords('accountParts');
  return (
    <TextField
      id={id}
      label={t('code')}
      autoComplete="one-time-code"
      autoFocus={autoFocus}
      fullWidth
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={Boolean(error)}
      helperText={error ?? t('codeHelp')}
      slotProps={{ htmlInput: { spellCheck: false, maxLength: 40, autoCapitalize: 'characters' } }}
    />
  );
}
