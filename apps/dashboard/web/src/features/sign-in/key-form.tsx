import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { rejectionOf, useSignIn } from './use-sign-in.js';
import { useOnce } from '../../ui/use-once.js';

/** Signs in with an API key. */
export function KeyForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useWords('signIn');
  const [key, setKey] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutation: signIn } = useSignIn(onSignedIn);
  const once = useOnce();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = key.trim();
    setMissing(trimmed === '');
    if (trimmed !== '') once(() => signIn.mutateAsync({ key: trimmed }));
  };

  const rejected = rejectionOf(signIn.error);
  const words = { failed: t('keyFailed'), tooMany: t('tooMany') };
  const fieldError = missing ? t('missing') : rejected && words[rejected];
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <TextField
        id="key"
        label={t('key')}
        type="password"
        autoComplete="off"
        fullWidth
        size="medium"
        value={key}
        onChange={(event) => setKey(event.target.value)}
        error={fieldError !== null}
        helperText={fieldError ?? t('keyHelp')}
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
      {signIn.isError && !rejected && <ProblemPanel error={signIn.error} />}
      <Button
        type="submit"
        variant="outlined"
        size="large"
        fullWidth
        loading={signIn.isPending}
        sx={{ mt: 2.5 }}
      >
        {t('keySubmit')}
      </Button>
    </Box>
  );
}
