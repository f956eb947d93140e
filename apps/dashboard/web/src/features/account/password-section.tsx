import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { ApiProblem } from '../../api/problem.js';
import { isLongEnough, PasswordField } from '../../components/account/password-field.js';
import { useOpenedSession } from '../../components/account/use-opened-session.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { accountKey, changePassword, type Account } from '../../queries/account.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';

const EMPTY = { current: '', wanted: '' };

export function PasswordSection({ account }: { account: Account }) {
  const { t } = useWords('account');
  const { t: words } = useWords('accountParts');
  const api = useApi();
  const queries = useQueryClient();
  const take = useOpenedSession();
  const [draft, setDraft] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const change = useMutation({
    mutationFn: () => changePassword(api, account.hasPassword ? draft : { wanted: draft.wanted }),
    onSuccess: async (session) => {
      take(session);
      setDraft(EMPTY);
      setChecked(false);
      await queries.invalidateQueries({ queryKey: accountKey });
    },
  });
  const short = !isLongEnough(draft.wanted);
  const unproven = account.hasPassword && draft.current === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!short && !unproven) once(() => change.mutateAsync());
  };
  const wrong =
    change.error instanceof ApiProblem && change.error.code === 'password-wrong' ? change.error : null;
  return (
    <Section title={t('password.title')} hint={t(account.hasPassword ? 'password.hint' : 'password.set')}>
      <Box component="form" noValidate onSubmit={submit}>
        <input type="text" autoComplete="username" value={account.email} readOnly hidden />
        <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 2.5 }}>
          {account.hasPassword && (
            <PasswordField
              id="current-password"
              label={t('password.current')}
              autoComplete="current-password"
              value={draft.current}
              onChange={(current) => setDraft({ ...draft, current })}
              error={checked && unproven ? words('required') : wrong?.detail}
            />
          )}
          <PasswordField
            id="new-password"
            label={words('newPassword')}
            autoComplete="new-password"
            value={draft.wanted}
            onChange={(wanted) => setDraft({ ...draft, wanted })}
            error={checked && short ? words('passwordShort') : null}
            help={words('passwordHelp')}
          />
        </Box>
        {change.isError && !wrong && <ProblemPanel error={change.error} />}
        <Button type="submit" variant="contained" loading={change.isPending} sx={{ mt: 2.5 }}>
          {t(account.hasPassword ? 'password.submit' : 'password.submitFirst')}
        </Button>
        <Typography component="span" role="status" sx={{ ml: 2 }}>
          {change.isSuccess && t('password.changed')}
        </Typography>
      </Box>
    </Section>
  );
}
