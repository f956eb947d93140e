import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useRef, useState, type FormEvent } from 'react';
import type { Acceptance } from '../../queries/events.js';
import { ApiProblem } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useServerNow } from '../../queries/server-clock.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useOnce } from '../../ui/use-once.js';
import { ActionChoice } from './action-choice.js';
import { fieldProblems } from './field-problems.js';
import { complaintsOf, emptyDraft, fieldsOf, type MilestoneDraft } from './milestone-draft.js';
import { MilestoneFields, type FieldErrors } from './milestone-fields.js';
import { Recorded } from './recorded.js';
import { useRecordMilestone } from './use-record-milestone.js';

interface MilestoneFormProps {
  unit: PickedUnit | null;
  today: string;
}

export function MilestoneForm({ unit, today }: MilestoneFormProps) {
  const { t } = useWords('milestone');
  const language = useLanguage();
  const now = useServerNow();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<MilestoneDraft>(() => emptyDraft(unit, today));
  const [checked, setChecked] = useState(false);
  const [recorded, setRecorded] = useState<{ acceptance: Acceptance; unit: PickedUnit } | null>(null);
  const record = useRecordMilestone();
  const once = useOnce();

  const complaints = checked ? complaintsOf(draft, today) : {};
  const answer =
    record.error instanceof ApiProblem ? fieldProblems(record.error, fieldsOf(draft.action), language) : null;
  const errors: FieldErrors = { ...answer?.byField };
  for (const field of fieldsOf(draft.action)) {
    const complaint = complaints[field];
    if (complaint) errors[field] = t(complaint);
  }

  const change = (changed: Partial<MilestoneDraft>) => {
    setDraft((current) => ({ ...current, ...changed }));
    record.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const wrong = Object.keys(complaintsOf(draft, today));
    if (wrong.length > 0)
      return focusField(
        form.current,
        fieldsOf(draft.action).find((field) => wrong.includes(field)),
      );
    const { unit: about } = draft;
    if (about === null || now === null) return;
    once(async () =>
      setRecorded({ acceptance: await record.mutateAsync({ draft, now, today }), unit: about }),
    );
  };
  const again = () => {
    setDraft(emptyDraft(draft.unit, today));
    setChecked(false);
    setRecorded(null);
    record.reset();
  };

  if (recorded) return <Recorded {...recorded} onAgain={again} />;
  return (
    <Paper
      variant="outlined"
      component="form"
      noValidate
      ref={form}
      onSubmit={submit}
      sx={{ p: { xs: 2, sm: 3 }, maxWidth: 760 }}
    >
      <ActionChoice action={draft.action} onChange={(action) => change({ action })} />
      <MilestoneFields draft={draft} errors={errors} today={today} onChange={change} />
      {record.isError && <Failure error={record.error} others={answer?.others ?? []} />}
      <Box sx={{ mt: 3 }}>
        <Button type="submit" variant="contained" size="large" loading={record.isPending}>
          {t('submit')}
        </Button>
      </Box>
    </Paper>
  );
}

/**
 * Shows complaints that belong to no field, and failures to reach the server. Complaints about a field are
 * shown at the field.
 */
function Failure({ error, others }: { error: Error; others: readonly string[] }) {
  const { t } = useWords('milestone');
  const known = error instanceof ApiProblem && error.errors.length > 0;
  if (!known) {
    return (
      <>
        <ProblemPanel error={error} title={t('failed')} />
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{t('safeRetry')}</Box>
      </>
    );
  }
  return (
    <Alert severity="error" sx={{ mt: 2 }}>
      <AlertTitle>{others.length > 0 ? t('failed') : t('check')}</AlertTitle>
      {others.map((detail) => (
        <div key={detail}>{detail}</div>
      ))}
    </Alert>
  );
}

function focusField(form: HTMLFormElement | null, field: string | undefined): void {
  if (form && field) form.querySelector<HTMLElement>(`#milestone-${field}`)?.focus();
}
