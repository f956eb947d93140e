import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api-context.js';
import { LanguageField } from '../../components/account/language-field.js';
import { isLongEnough, PasswordField } from '../../components/account/password-field.js';
import { useOpenedSession } from '../../components/account/use-opened-session.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useLanguageChoice } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { acceptInvitation, type Invitation } from '../../queries/sign-in.js';
import { useOnce } from '../../ui/use-once.js';

export function InvitationForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t } = useWords('invitation');
  const { t: words } = useWords('accountParts');
  const api = useApi();
  const navigate = useNavigate();
  const take = useOpenedSession();
  const { choose } = useLanguageChoice();
  const [draft, setDraft] = useState({ name: invitation.name, language: invitation.language, password: '' });
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const accept = useMutation({
    mutationFn: () => acceptInvitation(api, { token, ...draft, name: draft.name.trim() }),
    onSuccess: (session) => {
      take(session);
      void navigate('/', { replace: true });
    },
  });
  const nameMissing = draft.name.trim() === '';
  const short = !isLongEnough(draft.password);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!nameMissing && !short) once(() => accept.mutateAsync());
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2.5 }}>
      <TextField
        id="email"
        label={words('email')}
        value={invitation.email}
        autoComplete="username"
        fullWidth
        slotProps={{ htmlInput: { readOnly: true } }}
      />
      <TextField
        id="name"
        label={words('name')}
        autoComplete="name"
        value={draft.name}
        fullWidth
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        error={checked && nameMissing}
        helperText={checked && nameMissing ? words('required') : undefined}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <LanguageField
        id="language"
        value={draft.language}
        onChange={(language) => {
          setDraft({ ...draft, language });
          choose(language);
        }}
      />
      <PasswordField
        id="password"
        label={words('newPassword')}
        autoComplete="new-password"
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
        error={checked && short ? words('passwordShort') : null}
        help={words('passwordHelp')}
      />
      {accept.isError && <ProblemPanel error={accept.error} />}
      <Button type="submit" variant="contained" size="large" loading={accept.isPending}>
        {t('submit')}
      </Button>
    </Box>
  );
}
