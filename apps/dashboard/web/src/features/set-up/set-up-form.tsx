import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api-context.js';
import { ApiProblem } from '../../api/problem.js';
import { useOpenedSession } from '../../components/account/use-opened-session.js';
import { FollowedField } from '../../components/installation/followed-field.js';
import { mailChoice } from '../../components/installation/mail-draft.js';
import { MailFields } from '../../components/installation/mail-fields.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { sendSetUpTestMail, setUp, type Installation } from '../../queries/installation.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { AdministratorFields, InstallationFields } from './set-up-fields.js';
import { isComplete, missingFields, setUpDraftOf, setUpRequest, type SetUpDraft } from './set-up-draft.js';
import { waitForTimeZone } from './wait-for-time-zone.js';

interface SetUpFormProps {
  token: string;
  found: Installation;
  /** Called before the set-up is sent. */
  onBegin: () => void;
}

export function SetUpForm({ token, found, onBegin }: SetUpFormProps) {
  const { t } = useWords('setUp');
  const api = useApi();
  const language = useLanguage();
  const navigate = useNavigate();
  const take = useOpenedSession();
  const [draft, setDraft] = useState<SetUpDraft>(() => setUpDraftOf(found));
  const [checked, setChecked] = useState(false);
  const [restarting, setRestarting] = useState(false);
  const once = useOnce();
  const finish = useMutation({
    mutationFn: async () => {
      onBegin();
      const session = await setUp(api, setUpRequest(draft, { token, language, found }));
      setRestarting(session.restarting);
      if (session.restarting) await waitForTimeZone(api, draft.timeZone);
      return session;
    },
    onSuccess: (session) => {
      take(session);
      void navigate('/', { replace: true });
    },
  });
  const change = (changed: Partial<SetUpDraft>) => setDraft((current) => ({ ...current, ...changed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isComplete(draft)) once(() => finish.mutateAsync());
  };
  const problem = finish.error instanceof ApiProblem ? finish.error : null;
  const testMail = (to: string) => {
    const mailServer = found.mailServer.origin === 'environment' ? null : mailChoice(draft.mail);
    return sendSetUpTestMail(api, token, { to, ...(mailServer ? { mailServer } : {}) });
  };
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Section title={t('administrator')} hint={t('administratorHelp')}>
        <AdministratorFields
          draft={draft}
          missing={checked ? missingFields(draft) : []}
          problem={problem}
          onChange={change}
        />
      </Section>
      <Section title={t('installation')}>
        <InstallationFields draft={draft} found={found} onChange={change} />
      </Section>
      <Section title={t('mail')}>
        <MailFields
          setting={found.mailServer}
          draft={draft.mail}
          checked={checked}
          testTo={draft.email}
          onChange={(mail) => change({ mail: { ...draft.mail, ...mail } })}
          onTest={testMail}
        />
      </Section>
      <Section title={t('followed')}>
        <FollowedField
          setting={found.followed}
          frameworks={found.frameworks}
          value={draft.followed}
          onChange={(followed) => change({ followed })}
        />
      </Section>
      {checked && !isComplete(draft) && <Alert severity="error">{t('incomplete')}</Alert>}
      {finish.isError && <ProblemPanel error={finish.error} />}
      <Box role="status">{restarting && <Alert severity="info">{t('restarting')}</Alert>}</Box>
      <Button type="submit" variant="contained" size="large" loading={finish.isPending} sx={{ mt: 2.5 }}>
        {t('submit')}
      </Button>
    </Box>
  );
}
