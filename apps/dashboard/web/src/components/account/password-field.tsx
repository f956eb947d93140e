import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';

interface PasswordFieldProps {
  id: string;
  label: string;
  value: string;
  /** `new-password` lets password managers offer one. */
  autoComplete: 'current-password' | 'new-password' | 'off';
  error?: string | null | undefined;
  help?: string;
  onChange: (value: string) => void;
}

/** A password that can be shown while it is typed. */
export function PasswordField({ id, label, value, autoComplete, error, help, onChange }: PasswordFieldProps) {
  const { t } = useWords('accountParts');
  const [shown, setShown] = useState(false);
  return (
    <TextField
      id={id}
      label={label}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      fullWidth
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={Boolean(error)}
      helperText={error ?? help}
      slotProps={{
        htmlInput: { spellCheck: false, maxLength: 2048 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                aria-label={t('show')}
                aria-pressed={shown}
                onClick={() => setShown((before) => !before)}
              >
                {shown ? <VisibilityOffIcon /> : <VisibilityIcon />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

/** Counts what a person sees as characters. */
export function isLongEnough(password: string): boolean {
  return [...password.normalize('NFKC')].length >= 12;
}
