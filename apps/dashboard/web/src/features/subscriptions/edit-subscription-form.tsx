import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { changeSubscription, type Subscription } from '../../queries/subscriptions.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import {
  draftOf,
  missingFields,
  patchOf,
  subscriptionProblems,
  type SubscriptionDraft,
} from './subscription-draft.js';
import { SubscriptionFields } from './subscription-fields.js';
import { useSubscriptionChange } from './use-subscription-change.js';

interface EditSubscriptionFormProps {
  subscription: Subscription;
  unit: PickedUnit;
}

/** Changes what a subscription covers, where its messages go, and their language. */
export function EditSubscriptionForm({ subscription, unit }: EditSubscriptionFormProps) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const once = useOnce();
  const [draft, setDraft] = useState<SubscriptionDraft>(() => draftOf(subscription, unit));
  const [checked, setChecked] = useState(false);
  const save = useSubscriptionChange((api, wanted: SubscriptionDraft) =>
    changeSubscription(api, subscription.id, patchOf(subscription, wanted)),
  );
  const unchanged = draft.unit !== null && Object.keys(patchOf(subscription, draft)).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!unchanged && missingFields(draft).length === 0) once(() => save.mutateAsync(draft));
  };
  const change = (changed: Partial<SubscriptionDraft>) => {
    setDraft((current) => ({ ...current, ...changed }));
    setChecked(false);
    save.reset();
  };
  const answered = save.error instanceof ApiProblem ? subscriptionProblems(save.error, language) : {};
  const missing = checked ? missingFields(draft) : [];
  const required = Object.fromEntries(missing.map((field) => [field, t('edit.required')]));
  // The name of the org unit may be loaded after the form.
  const shown = draft.unit?.code === unit.code ? { ...draft, unit } : draft;
  return (
    <Section title={t('edit.title')}>
      <Box component="form" noValidate onSubmit={submit}>
        <SubscriptionFields
          draft={shown}
          errors={{ ...answered, ...required }}
          onChange={change}
          channelIsFixed
        />
        {save.isError && Object.keys(answered).length === 0 && <ProblemPanel error={save.error} />}
        <Button type="submit" variant="contained" loading={save.isPending} sx={{ mt: 2.5 }}>
          {t('edit.submit')}
        </Button>
        <Box role="status">
          {save.isSuccess && (
            <Alert severity="success" sx={{ mt: 2 }}>
              {t('edit.saved')}
            </Alert>
          )}
          {checked && unchanged && !save.isSuccess && (
            <Alert severity="info" sx={{ mt: 2 }}>
              {t('edit.unchanged')}
            </Alert>
          )}
        </Box>
      </Box>
    </Section>
  );
}
