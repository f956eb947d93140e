import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { PreviewLines } from '../../components/preview/preview-lines.js';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { newEventId, recordEvents, type CloudEventDraft } from '../../queries/events.js';
import { askPreview, type Preview } from '../../queries/preview.js';
import { useServerNow, useToday } from '../../queries/server-clock.js';
import { useSession } from '../../queries/session.js';
import { useDelayed } from '../../ui/use-delayed.js';
import { useOnce } from '../../ui/use-once.js';
import { changeEvent, emptyChange, missingIn, type ChangedUnit, type UnitAction } from './change-draft.js';
import { ChangeFields } from './change-fields.js';
import { Recorded } from './recorded.js';

interface ChangeFormProps {
  action: UnitAction;
  /** The org unit that changes, or below which one is created; `null`: a new root. */
  unit: ChangedUnit | null;
  onDone: () => void;
}

export function ChangeForm(props: ChangeFormProps) {
  const [today, now] = [useToday(), useServerNow()];
  return today === null || now === null ? null : <Form {...props} today={today} now={now} />;
}

function Form({ action, unit, onDone, today, now }: ChangeFormProps & { today: string; now: number }) {
  const { t } = useWords('units');
  const api = useApi();
  const queries = useQueryClient();
  const timeZone = useTimeZone();
  const source = useSession().data?.source ?? null;
  const once = useOnce();
  const [draft, setDraft] = useState(() => emptyChange(unit, today));
  const [id] = useState(newEventId);
  // The time stays while the form is open, so that sending it again sends the same event.
  const [openedAt] = useState(now);
  const [checked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const missing = missingIn(action, draft);
  const event = changeEvent(action, unit, draft, { id, source, now: openedAt, today, timeZone });
  const preview = useTreePreview(missing.length === 0 ? event : null);
  const found = missing.length === 0 ? (preview.data ?? null) : null;
  const record = useMutation({
    // What it was to do is kept: asked again, it would change nothing any more.
    mutationFn: async () => ({ acceptance: await recordEvents(api, [event]), foreseen: found }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== 'preview' }),
    onSettled: () => setAsking(false),
  });
  if (record.data)
    return <Recorded acceptance={record.data.acceptance} preview={record.data.foreseen} onAgain={onDone} />;

  const doubt = doubtAbout(found);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setChecked(true);
    if (missing.length > 0 || (found && found.errors.length > 0)) return;
    if (doubt === null) once(() => record.mutateAsync());
    else setAsking(true);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2, maxWidth: 640 }}>
      <ChangeFields
        action={action}
        draft={draft}
        missing={checked ? missing : []}
        today={today}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <Consequences preview={preview} isAsked={missing.length === 0} />
      {record.isError && !isAsking && <ProblemPanel error={record.error} />}
      <Box>
        <Button type="submit" variant="contained" loading={record.isPending}>
          {t('submit')}
        </Button>
      </Box>
      <ConfirmDialog
        open={isAsking}
        title={t('confirm.title', { action: t(`action.${action}`), name: unit?.name ?? draft.name })}
        text={t(`confirm.${doubt ?? 'harms'}`)}
        verb={t('confirm.verb')}
        busy={record.isPending}
        error={record.error}
        onConfirm={() => once(() => record.mutateAsync())}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}

/** Why a person is asked again before the change is recorded. */
function doubtAbout(preview: Preview | null): 'harms' | 'moved' | 'withoutEffect' | null {
  const tree = preview?.tree;
  if (!tree) return null;
  if (tree.withoutEffect) return 'withoutEffect';
  if (tree.ended.length > 0) return 'harms';
  return tree.moved.length > 0 ? 'moved' : null;
}

function useTreePreview(event: CloudEventDraft | null): UseQueryResult<Preview> {
  const api = useApi();
  const asked = useDelayed(event && JSON.stringify(event), 150);
  return useQuery({
    queryKey: ['preview', api.language, asked],
    queryFn: ({ signal }) => askPreview(api, [JSON.parse(asked ?? '{}') as CloudEventDraft], signal),
    enabled: asked !== null,
    retry: false,
  });
}

function Consequences({ preview, isAsked }: { preview: UseQueryResult<Preview>; isAsked: boolean }) {
  const { t } = useWords('units');
  const { data, isError, isFetching } = preview;
  const errors = isAsked ? (data?.errors ?? []) : [];
  return (
    <Box
      role="status"
      aria-live="polite"
      aria-busy={isFetching}
      sx={{ bgcolor: 'action.hover', borderRadius: 1, p: 2, minHeight: 72 }}
    >
      <Typography component="h3" sx={{ fontWeight: 600, mb: 0.5 }}>
        {t('preview:title')}
      </Typography>
      {!isAsked && t('waiting')}
      {isAsked && isError && t('preview:failed')}
      {isAsked && !isError && !data && t('preview:asking')}
      {errors.length > 0 && (
        <Alert severity="error">
          <AlertTitle>{t('refused')}</AlertTitle>
          {errors.map(({ detail, pointer }) => (
            <div key={`${pointer} ${detail}`}>{detail}</div>
          ))}
        </Alert>
      )}
      {isAsked && data && errors.length === 0 && <PreviewLines preview={data} />}
    </Box>
  );
}
