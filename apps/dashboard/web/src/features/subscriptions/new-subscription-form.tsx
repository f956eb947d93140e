import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { channelForm } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { ApiProblem } from '../../api/problem.js';
import { createSubscription, type CreatedSubscription } from '../../queries/subscriptions.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { SecretOnce } from '../../ui/secret-once.js';
import { Section } from '../../ui/section.js';
import {
  emptySubscription,
  missingFields,
  newSubscription,
  subscriptionProblems,
  type SubscriptionDraft,
} from './subscription-draft.js';
import { SubscriptionFields } from './subscription-fields.js';
import { useOnce } from '../../ui/use-once.js';

export function NewSubscriptionForm() {
  const { t } = useWords('subscriptions');
  const api = useApi();
  const queries = useQueryClient();
  const language = useLanguage();
  const [draft, setDraft] = useState<SubscriptionDraft>(() => emptySubscription(language));
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const create = useMutation({
    mutationFn: (wanted: SubscriptionDraft) => createSubscription(api, newSubscription(wanted)),
    onSuccess: async () => {
      setDraft(emptySubscription(language));
      setChecked(false);
      await queries.invalidateQueries({ queryKey: ['subscriptions'] });
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missingFields(draft).length === 0) once(() => create.mutateAsync(draft));
  };
  const change = (changed: Partial<SubscriptionDraft>) => {
    setDraft((current) => ({ ...current, ...changed }));
    if (!create.isSuccess) create.reset();
  };
  const answered = create.error instanceof ApiProblem ? subscriptionProblems(create.error, language) : {};
  const missing = checked ? missingFields(draft) : [];
  const errors = { ...answered, ...Object.fromEntries(missing.map((field) => [field, t('form.required')])) };

  return (
    <Section title={t('form.title')}>
      {create.data && <Created created={create.data} />}
      <Box component="form" noValidate onSubmit={submit}>
        <SubscriptionFields draft={draft} errors={errors} onChange={change} />
        {create.isError && Object.keys(answered).length === 0 && <ProblemPanel error={create.error} />}
        <Button type="submit" variant="contained" loading={create.isPending} sx={{ mt: 2.5 }}>
          {t('form.submit')}
        </Button>
      </Box>
    </Section>
  );
}

function Created({ created }: { created: CreatedSubscription }) {
  const { t } = useWords('subscriptions');
  const language = useLanguage();
  const { secret } = channelForm(created.channel.kind);
  return (
    <Box role="status" sx={{ mb: 2.5 }}>
      <Alert severity="success">
        <AlertTitle>{t('form.created')}</AlertTitle>
        {t('form.createdText')}
      </Alert>
      {created.secret && secret && (
        <SecretOnce title={inLanguage(secret.label, language)} secret={created.secret}>
          {inLanguage(secret.help, language)}
        </SecretOnce>
      )}
    </Box>
  );
}
