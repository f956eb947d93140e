import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { CodeField } from '../../components/account/code-field.js';
import { CodeSetUp } from '../../components/account/code-set-up.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useOnce } from '../../ui/use-once.js';
import type { NextStep, SigningIn } from './use-sign-in.js';

interface CodeStepProps {
  next: NextStep;
  signingIn: SigningIn;
  /** Sends the first proof again, with the code. */
  onCode: (code: string) => Promise<unknown>;
}

/** Asks for a code of the authenticator app, after setting one up if there is none. */
export function CodeStep({ next, signingIn, onCode }: CodeStepProps) {
  const { t } = useWords('signIn');
  const { t: words } = useWords('accountParts');
  const { mutation, forget } = signingIn;
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const once = useOnce();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') once(() => onCode(code.trim()));
  };
  const wrong =
    mutation.error instanceof ApiProblem && mutation.error.code === 'code-wrong' ? mutation.error : null;
  const asked = mutation.error instanceof ApiProblem && mutation.error.code.startsWith('code-');
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Typography variant="h2" component="h2" sx={{ mb: 1.5 }}>
        {t(next.kind === 'code' ? 'codeTitle' : 'setUpTitle')}
      </Typography>
      {next.kind === 'set-up' && (
        <>
          <Typography sx={{ mb: 1.5 }}>{t('setUpLead')}</Typography>
          <CodeSetUp offered={next.offered} />
        </>
      )}
      <CodeField
        id="code"
        value={code}
        autoFocus
        onChange={setCode}
        error={missing ? words('codeMissing') : wrong?.detail}
      />
      {mutation.isError && !asked && <ProblemPanel error={mutation.error} />}
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2.5 }}>
        <Button type="submit" variant="contained" size="large" loading={mutation.isPending} sx={{ flex: 1 }}>
          {t('submit')}
        </Button>
        <Button size="large" onClick={forget}>
          {t('back')}
        </Button>
      </Box>
    </Box>
  );
}
