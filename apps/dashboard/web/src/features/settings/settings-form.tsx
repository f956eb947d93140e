import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { FollowedField } from '../../components/installation/followed-field.js';
import { mailChoice, mailDraftOf, missingMailFields } from '../../components/installation/mail-draft.js';
import { MailFields } from '../../components/installation/mail-fields.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import {
  changeInstallation,
  installationKey,
  sendTestMail,
  type Installation,
} from '../../queries/installation.js';
import { useSession } from '../../queries/session.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';

export function SettingsForm({ found }: { found: Installation }) {
  const { t } = useWords('settings');
  const { t: words } = useWords('installationParts');
  const api = useApi();
  const queries = useQueryClient();
  const person = useSession().data?.person;
  const [name, setName] = useState(found.name);
  const [mail, setMail] = useState(() => mailDraftOf(found));
  const [followed, setFollowed] = useState<string[]>(found.followed.ids ?? []);
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const mailOpen = found.mailServer.origin !== 'environment';
  const save = useMutation({
    mutationFn: () =>
      changeInstallation(api, {
        name: name.trim(),
        ...(mailOpen ? { mailServer: mailChoice(mail) } : {}),
        ...(found.followed.origin === 'environment'
          ? {}
          : { followed: followed.length === 0 ? null : followed }),
      }),
    onSuccess: async (changed) => {
      queries.setQueryData(installationKey, changed);
      setMail(mailDraftOf(changed));
      await queries.invalidateQueries({ queryKey: ['sign-in'] });
    },
  });
  const complete = !mailOpen || missingMailFields(mail).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (complete) once(() => save.mutateAsync());
  };
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      save.reset();
    };
  const testMail = (to: string) => {
    const mailServer = mailOpen ? mailChoice(mail) : null;
    return sendTestMail(api, { to, ...(mailServer ? { mailServer } : {}) });
  };
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Section title={t('general')}>
        <TextField
          id="installation-name"
          label={`${words('name')} (${t('shared:optional')})`}
          value={name}
          onChange={(event) => changed(setName)(event.target.value)}
          helperText={words('nameHelp')}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 200 } }}
          sx={{ mb: 2.5 }}
        />
        <Facts rows={[[words('zone.label'), found.timeZone.name]]} />
      </Section>
      <Section title={t('mail')}>
        <MailFields
          setting={found.mailServer}
          draft={mail}
          checked={checked}
          testTo={person?.email ?? ''}
          onChange={(change) => changed(setMail)({ ...mail, ...change })}
          onTest={testMail}
        />
      </Section>
      <Section title={t('followed')}>
        <FollowedField
          setting={found.followed}
          frameworks={found.frameworks}
          value={followed}
          onChange={changed(setFollowed)}
        />
      </Section>
      {checked && !complete && <Alert severity="error">{t('incomplete')}</Alert>}
      {save.isError && <ProblemPanel error={save.error} />}
      <Box sx={{ mt: 2.5 }}>
        <Button type="submit" variant="contained" size="large" loading={save.isPending}>
          {t('save')}
        </Button>
        <Box component="span" role="status" sx={{ ml: 2 }}>
          {save.isSuccess && t('saved')}
        </Box>
      </Box>
    </Box>
  );
}
