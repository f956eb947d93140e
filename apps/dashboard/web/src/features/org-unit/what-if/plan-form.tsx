import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link as RouterLink } from 'react-router';
import { unitSourceOf } from '#kernel';
import { useApi } from '../../../api/api-context.js';
import { PreviewLines } from '../../../components/preview/preview-lines.js';
import { ProblemPanel } from '../../../components/problems/problem-panel.js';
import { addDays, isDay } from '../../../format/days.js';
import { formatNumber } from '../../../format/numbers.js';
import { useLanguage } from '../../../i18n/language-context.js';
import { useWords } from '../../../i18n/use-words.js';
import { newEventId, recordEvents, type CloudEventDraft } from '../../../queries/events.js';
import { askPreview } from '../../../queries/preview.js';
import { useToday } from '../../../queries/server-clock.js';
import { useSession } from '../../../queries/session.js';
import { DayField } from '../../../ui/day-field.js';
import { planEvents, type PlannedMilestone } from './works.js';

interface PlanFormProps {
  unit: string;
  works: readonly { count: number; name: string }[];
}

/** A quarter: most work of a plan takes no longer. */
const USUAL_DAYS = 90;

/** Keeps work as milestones with due days. What recording them does is shown before. */
export function PlanForm({ unit, works }: PlanFormProps) {
  const { t } = useWords('whatIf');
  const language = useLanguage();
  const api = useApi();
  const queries = useQueryClient();
  const session = useSession();
  const today = useToday() ?? '';
  const [milestones, setMilestones] = useState<readonly PlannedMilestone[] | null>(null);
  const preview = useMutation({ mutationFn: (events: CloudEventDraft[]) => askPreview(api, events) });
  const record = useMutation({
    mutationFn: (events: CloudEventDraft[]) => recordEvents(api, events),
    onSuccess: () => void queries.invalidateQueries(),
  });

  if (milestones === null) {
    const begin = () =>
      setMilestones(
        works.map(({ count, name }) => ({
          id: newEventId(),
          title: `${formatNumber(count, language)} ${name}`,
          due: addDays(today, USUAL_DAYS),
        })),
      );
    return (
      <Button sx={{ mt: 1 }} onClick={begin}>
        {t('plan.begin')}
      </Button>
    );
  }
  if (record.isSuccess) {
    return (
      <Alert severity="success" role="status" sx={{ mt: 2 }}>
        {t('plan.recorded', { count: milestones.length })}{' '}
        <Link component={RouterLink} to={`/milestones?${new URLSearchParams({ orgUnit: unit }).toString()}`}>
          {t('plan.toBoard')}
        </Link>
      </Alert>
    );
  }
  const source = session.data?.source ?? unitSourceOf(unit);
  const events = () => planEvents(milestones, { unit, source, time: new Date().toISOString() });
  const complete = milestones.every(({ title, due }) => title.trim() !== '' && isDay(due) && due >= today);
  const change = (index: number, changed: Partial<PlannedMilestone>) => {
    setMilestones(milestones.map((each, i) => (i === index ? { ...each, ...changed } : each)));
    preview.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !preview.isPending) preview.mutate(events());
  };
  const previewed = preview.data?.errors.length === 0 ? preview.variables : null;
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ mt: 2, display: 'grid', gap: 2 }}>
      <div>
        <Typography variant="h3">{t('plan.title')}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('plan.hint')}
        </Typography>
      </div>
      {milestones.map(({ id, title, due }, index) => (
        <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
          <TextField
            id={`plan-title-${index}`}
            label={t('plan.milestone', { number: index + 1 })}
            value={title}
            onChange={({ target }) => change(index, { title: target.value })}
            error={title.trim() === ''}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            sx={{ flex: '1 1 240px' }}
          />
          <DayField
            id={`plan-due-${index}`}
            label={t('plan.due')}
            value={due}
            min={today}
            onChange={(day) => change(index, { due: day })}
            error={!isDay(due) || due < today}
            helperText={!isDay(due) || due < today ? t('plan.badDue') : undefined}
            sx={{ width: 190 }}
          />
        </Box>
      ))}
      <Box>
        <Button type="submit" variant="outlined" disabled={!complete} loading={preview.isPending}>
          {t('plan.preview')}
        </Button>
      </Box>
      {preview.isError && <ProblemPanel error={preview.error} />}
      {preview.data?.errors.map(({ index, code, detail }) => (
        <Alert key={`${index} ${code}`} severity="error">
          {detail}
        </Alert>
      ))}
      {previewed && (
        <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
          {preview.data && <PreviewLines preview={preview.data} />}
          <Box>
            <Button variant="contained" loading={record.isPending} onClick={() => record.mutate(previewed)}>
              {t('plan.record', { count: milestones.length })}
            </Button>
          </Box>
        </Box>
      )}
      {record.isError && <ProblemPanel error={record.error} />}
    </Box>
  );
}
