import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { PasswordField } from '../../components/account/password-field.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useOnce } from '../../ui/use-once.js';
import { CodeStep } from './code-step.js';
import { LinkRequest } from './link-request.js';
import { rejectionOf, type SigningIn } from './use-sign-in.js';

interface PasswordFormProps {
  signingIn: SigningIn;
  /** Whether passwords and links by mail are offered. */
  password: boolean;
  link: boolean;
}

/** Signs in with an e-mail address: by password, and a code if need be, or by a link that is sent there. */
export function PasswordForm({ signingIn, password: hasPassword, link }: PasswordFormProps) {
  const { t } = useWords('signIn');
  const { t: words } = useWords('accountParts');
  const { mutation, next } = signingIn;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const credential = { email: email.trim(), password };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (credential.email !== '' && password !== '') once(() => mutation.mutateAsync(credential));
  };
  if (next)
    return (
      <CodeStep
        next={next}
        signingIn={signingIn}
        onCode={(code) => mutation.mutateAsync({ ...credential, code })}
      />
    );
  const rejected = rejectionOf(mutation.error);
  const emailError = checked && credential.email === '' ? t('emailMissing') : null;
  const passwordError = checked && password === '' ? t('passwordMissing') : rejected && t(rejected);
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <TextField
        id="email"
        label={words('email')}
        type="email"
        autoComplete="username"
        fullWidth
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={emailError !== null}
        helperText={emailError}
        slotProps={{ htmlInput: { spellCheck: false, maxLength: 254 } }}
        sx={{ mb: 2 }}
      />
      {hasPassword && (
        <>
          <PasswordField
            id="password"
            label={words('password')}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={passwordError}
          />
          {mutation.isError && !rejected && <ProblemPanel error={mutation.error} />}
          <Button
            type="submit"
            variant="contained"
            size="large"
            fullWidth
            loading={mutation.isPending}
            sx={{ mt: 2.5 }}
          >
            {t('submit')}
          </Button>
        </>
      )}
      {link && <LinkRequest email={credential.email} onMissing={() => setChecked(true)} />}
    </Box>
  );
}
