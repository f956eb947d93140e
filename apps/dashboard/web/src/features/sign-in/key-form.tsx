import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { useWords } from '../../i18n/use-words.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useSignIn } from './use-sign-in.js';
import { useOnce } from '../../ui/use-once.js';

export function KeyForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useWords('signIn');
  const [key, setKey] = useState('');
  const [missing, setMissing] = useState(false);
  const signIn = useSignIn(onSignedIn);
  const once = useOnce();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = key.trim();
    setMissing(trimmed === '');
    if (trimmed !== '') once(() => signIn.mutateAsync({ key: trimmed }));
  };

  const rejected = signIn.error instanceof ApiProblem ? rejection(signIn.error.status) : null;
  const fieldError = missing ? t('missing') : rejected ? t(rejected) : null;
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <TextField
        id="key"
        label={t('key')}
        type="password"
        autoComplete="current-password"
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
        variant="contained"
        size="large"
        fullWidth
        loading={signIn.isPending}
        sx={{ mt: 2.5 }}
      >
        {t('submit')}
      </Button>
    </Box>
  );
}

/** Returns the text for an answer that rejects the key; `null` for other answers. */
function rejection(status: number): 'keyFailed' | 'tooMany' | null {
  if (status === 429) return 'tooMany';
  return status >= 400 && status < 500 ? 'keyFailed' : null;
}
