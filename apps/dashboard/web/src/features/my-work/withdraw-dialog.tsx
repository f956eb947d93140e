import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useApi } from '../../api/api-context.js';
import { PreviewLines } from '../../components/preview/preview-lines.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { newEventId, recordEvents, type CloudEventDraft } from '../../queries/events.js';
import { askPreview } from '../../queries/preview.js';
import type { RecordedFact } from '../../queries/records.js';
import { useServerNow } from '../../queries/server-clock.js';
import { useOnce } from '../../ui/use-once.js';

interface WithdrawDialogProps {
  fact: RecordedFact;
  title: string;
  onClose: () => void;
}

/** Asks for the reason of a retraction, and says beforehand what it takes away. */
export function WithdrawDialog({ fact, title, onClose }: WithdrawDialogProps) {
  const { t } = useWords('myWork');
  const api = useApi();
  const queries = useQueryClient();
  const now = useServerNow();
  const id = useId();
  const [eventId] = useState(newEventId);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const once = useOnce();
  const retraction = (why: string): CloudEventDraft => ({
    specversion: '1.0',
    id: eventId,
    source: fact.source,
    type: 'vn.thang.event.retracted.v1',
    time: new Date(now ?? Date.now()).toISOString(),
    ...(fact.orgUnit && { orgunit: fact.orgUnit.code }),
    datacontenttype: 'application/json',
    data: { source: fact.source, id: fact.id, reason: why },
  });
  const preview = useQuery({
    queryKey: ['preview', 'withdrawal', fact.source, fact.id, api.language],
    queryFn: ({ signal }) => askPreview(api, [retraction('–')], signal),
    enabled: now !== null,
    retry: false,
  });
  const withdraw = useMutation({
    mutationFn: () => recordEvents(api, [retraction(reason.trim())]),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim() !== '') once(() => withdraw.mutateAsync());
  };
  const isMissing = checked && reason.trim() === '';
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      fullWidth
      maxWidth="sm"
    >
      <form noValidate onSubmit={submit}>
        <DialogTitle id={`${id}-title`}>{t('dialog.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText id={`${id}-text`}>
            {title}. {t('dialog.text')}
          </DialogContentText>
          <TextField
            id="withdraw-reason"
            label={t('dialog.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
            autoFocus
            fullWidth
            error={isMissing}
            helperText={isMissing ? t('dialog.reasonMissing') : undefined}
            sx={{ my: 2 }}
          />
          <Box role="status" aria-live="polite">
            {preview.data && preview.data.errors.length === 0 && <PreviewLines preview={preview.data} />}
            {preview.data?.errors.map(({ detail }) => (
              <p key={detail}>{detail}</p>
            ))}
          </Box>
          {withdraw.isError && <ProblemPanel error={withdraw.error} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('shared:cancel')}</Button>
          <Button type="submit" variant="contained" color="error" loading={withdraw.isPending}>
            {t('dialog.verb')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
