import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { formatDay, isDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useEventSchema } from '../../queries/event-types.js';
import { newEventId, type Acceptance, type CloudEventDraft } from '../../queries/events.js';
import type { Preview } from '../../queries/preview.js';
import { useOnce } from '../../ui/use-once.js';
import { Differences } from './differences.js';
import { DraftFields } from './draft-fields.js';
import { EffectPanel } from './effect-panel.js';
import {
  beginningType,
  beginsItself,
  entityOf,
  eventsOf,
  hasOrgUnit,
  sourceOf,
  subjectRule,
  type CorrectedEvent,
  type EventDraft,
  type FormType,
} from './event-draft.js';
import { formErrors, type EventComplaint } from './field-errors.js';
import { visibleData } from './form-data.js';
import { useAskNow, usePreview } from './use-preview.js';
import { useRecord } from './use-record.js';

/** What was recorded, with what it was to do. */
export interface Done {
  acceptance: Acceptance;
  preview: Preview | null;
  unit: string | null;
}

interface RecordFormProps {
  form: FormType;
  initial: EventDraft;
  /** The event that is corrected, as it was. */
  corrected: (CorrectedEvent & { draft: EventDraft }) | null;
  /** The source that events of the caller must carry; `null`: that of the org unit. */
  source: string | null;
  now: number;
  today: string;
  onDone: (done: Done, draft: EventDraft) => void;
}

export function RecordForm({ form, initial, corrected, source, now, today, onDone }: RecordFormProps) {
  const { t } = useWords('record');
  const language = useLanguage();
  const timeZone = useTimeZone();
  const element = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [ids] = useState(() => [newEventId(), newEventId()] as const);
  // The time stays while the form is open, so that its events stay the same.
  const [openedAt] = useState(now);
  const [checked, setChecked] = useState(false);
  const [wrong, setWrong] = useState<readonly EventComplaint[]>([]);
  const [doubt, setDoubt] = useState<{ events: CloudEventDraft[]; preview: Preview } | null>(null);
  const record = useRecord();
  const askNow = useAskNow();
  const once = useOnce();

  const begins = beginningType(form, draft.entity);
  const beginningSchema = useEventSchema(begins);
  const beginning = begins && beginningSchema.data ? { type: begins, schema: beginningSchema.data } : null;
  const context = { ids, now: openedAt, today, timeZone, corrects: corrected };
  const events = eventsOf(form, beginning, draft, { ...context, source: source ?? sourceOf(draft) });
  const isComplete = hasWhatEventsNeed(form, draft) && (begins === null || beginning !== null);
  const preview = usePreview(isComplete || checked ? events : null);
  const complaints = checked ? (preview.data?.errors ?? wrong) : [];
  const errors = formErrors(complaints, {
    event: { index: beginning ? 1 : 0, schema: form.schema },
    beginning: beginning && { index: 0, schema: beginning.schema },
    language,
  });
  useFocusOnFirstError(element, checked, wrong);

  const change = (changed: Partial<EventDraft>) => {
    const named =
      changed.entity?.orgUnit === null && changed.entity.name !== null ? changed.entity.name : null;
    const prefilled = named !== null && { beginning: { ...draft.beginning, name: named, title: named } };
    setDraft((current) => ({ ...current, ...prefilled, ...changed }));
    record.reset();
  };
  const send = async (sent: CloudEventDraft[], known: Preview | null) => {
    try {
      const acceptance = await record.mutateAsync(sent);
      onDone({ acceptance, preview: known, unit: draft.unit?.code ?? null }, draft);
    } catch (error) {
      if (error instanceof ApiProblem) setWrong(error.errors);
      throw error;
    } finally {
      setDoubt(null);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    once(async () => {
      const known = await askNow(events);
      setChecked(true);
      if (known && known.errors.length > 0) return setWrong([...known.errors]);
      if (known?.measured && (known.harms || known.withoutEffect))
        return setDoubt({ events, preview: known });
      return send(events, known);
    });
  };

  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
        gap: 3,
        alignItems: 'start',
      }}
    >
      <Paper
        variant="outlined"
        component="form"
        noValidate
        ref={element}
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.current?.requestSubmit();
        }}
        sx={{ p: { xs: 2, sm: 3 }, minWidth: 0 }}
      >
        <DraftFields
          form={form}
          beginning={beginning}
          draft={draft}
          errors={errors}
          today={today}
          onChange={change}
        />
        {corrected && (
          <TextField
            id="record-reason"
            label={t('reason')}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
            fullWidth
            sx={{ mt: 2.5 }}
          />
        )}
        {complaints.length > 0 && (
          <Alert severity="error" sx={{ mt: 2.5 }}>
            <AlertTitle>{t('check')}</AlertTitle>
            {errors.others.map((text) => (
              <div key={text}>{text}</div>
            ))}
          </Alert>
        )}
        {record.isError && !(record.error instanceof ApiProblem && record.error.errors.length > 0) && (
          <Box sx={{ mt: 2.5 }}>
            <ProblemPanel error={record.error} />
            {t('safeRetry')}
          </Box>
        )}
        <Box sx={{ mt: 3, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained" loading={record.isPending}>
            {t(corrected ? 'submitCorrection' : 'submit')}
          </Button>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            Ctrl + Enter
          </Box>
        </Box>
      </Paper>
      <Box sx={{ position: { lg: 'sticky' }, top: 16 }}>
        {corrected && (
          <Differences
            schema={form.schema}
            before={visibleData(form.schema.properties?.['data'] ?? {}, corrected.draft.data)}
            after={visibleData(form.schema.properties?.['data'] ?? {}, draft.data)}
            more={[
              {
                title: t('day'),
                from: dayText(corrected.draft.day, language),
                to: dayText(draft.day, language),
              },
              { title: t('unit'), from: corrected.draft.unit?.name ?? '–', to: draft.unit?.name ?? '–' },
            ]}
          />
        )}
        <EffectPanel preview={preview} isAsked={isComplete || checked} />
      </Box>
      <ConfirmDialog
        open={doubt !== null}
        title={t('confirm.title')}
        text={t(doubt?.preview.harms ? 'confirm.harms' : 'confirm.withoutEffect')}
        verb={t('confirm.verb')}
        busy={record.isPending}
        error={null}
        onConfirm={() => doubt && once(() => send(doubt.events, doubt.preview))}
        onClose={() => setDoubt(null)}
      />
    </Box>
  );
}

const dayText = (day: string, language: 'vi' | 'en') => (isDay(day) ? formatDay(day, language) : day);

/** Returns whether the answer can say more than that something is missing. */
function hasWhatEventsNeed(form: FormType, draft: EventDraft): boolean {
  const named = subjectRule(form) !== 'required' || entityOf(form, draft) !== null;
  const placed = !hasOrgUnit(form) || draft.unit !== null || !form.schema.required?.includes('orgunit');
  return named && placed && isDay(draft.day) && (!beginsItself(form) || entityOf(form, draft) !== null);
}

/** After a refused attempt, the first input with a complaint takes the focus. */
function useFocusOnFirstError(
  form: React.RefObject<HTMLFormElement | null>,
  checked: boolean,
  wrong: readonly EventComplaint[],
): void {
  useEffect(() => {
    if (!checked || wrong.length === 0) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    first?.focus();
  }, [form, checked, wrong]);
}
