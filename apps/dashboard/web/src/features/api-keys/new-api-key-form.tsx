import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { ApiProblem } from '../../api/problem.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { createApiKey } from '../../queries/api-keys.js';
import { SecretOnce } from '../../ui/secret-once.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import {
  apiKeyProblems,
  emptyApiKey,
  missingKeyFields,
  newApiKey,
  type ApiKeyDraft,
  type ApiKeyField,
} from './api-key-draft.js';
import { ApiKeyFields } from './api-key-fields.js';

export function NewApiKeyForm() {
  const { t } = useWords('apiKeys');
  const api = useApi();
  const queries = useQueryClient();
  const timeZone = useTimeZone();
  const language = useLanguage();
  const [draft, setDraft] = useState<ApiKeyDraft>(emptyApiKey);
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const create = useMutation({
    mutationFn: (wanted: ApiKeyDraft) => createApiKey(api, newApiKey(wanted, timeZone)),
    onSuccess: async () => {
      setDraft(emptyApiKey);
      setChecked(false);
      await queries.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });

  const complaints = {
    name: t('form.required'),
    rights: t('form.rightsRequired'),
    expires: t('form.badDay'),
  };
  const missing: Partial<Record<ApiKeyField, string>> = Object.fromEntries(
    missingKeyFields(draft).map((field) => [field, complaints[field]]),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(missing).length === 0) once(() => create.mutateAsync(draft));
  };
  const change = (changed: Partial<ApiKeyDraft>) => {
    setDraft((current) => ({ ...current, ...changed }));
    if (!create.isSuccess) create.reset();
  };
  const answered = create.error instanceof ApiProblem ? apiKeyProblems(create.error, language) : {};

  return (
    <Section title={t('form.title')}>
      {create.data && (
        <Box role="status">
          <SecretOnce title={t('form.created')} secret={create.data.key}>
            {t('form.createdText')}
          </SecretOnce>
        </Box>
      )}
      <Box component="form" noValidate autoComplete="off" onSubmit={submit}>
        <ApiKeyFields draft={draft} errors={{ ...answered, ...(checked ? missing : {}) }} onChange={change} />
        {create.isError && Object.keys(answered).length === 0 && <ProblemPanel error={create.error} />}
        <Button type="submit" variant="contained" loading={create.isPending} sx={{ mt: 2.5 }}>
          {t('form.submit')}
        </Button>
      </Box>
    </Section>
  );
}
