import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { JournalLine } from '../queries/journal.js';
import { useWords } from '../i18n/use-words.js';
import { useLineListener } from '../live/use-line-listener.js';
import { lazyPart } from '../ui/lazy-part.js';
import { VisuallyHidden } from '../ui/visually-hidden.js';

const notice = lazyPart(async () => (await import('./alert-notice.js')).AlertNotice);

/** Shows alerts when they arrive. Several at once become one message. Loaded history shows nothing. */
export function AlertToast() {
  const { t } = useWords('shell');
  const navigate = useNavigate();
  const [arrived, setArrived] = useState<JournalLine[]>([]);
  const [open, setOpen] = useState(false);

  useLineListener(
    useCallback(
      (lines) => {
        const alerts = lines.filter((line) => line.kind === 'alert-firing' && !line.silent);
        if (alerts.length === 0) return;
        setArrived((waiting) => (open ? [...waiting, ...alerts] : alerts));
        setOpen(true);
      },
      [open],
    ),
  );

  const message = arrived.length === 1 ? arrived[0]?.title : t('newAlerts', { count: arrived.length });
  const show = () => {
    setOpen(false);
    void navigate(arrived.length === 1 ? `/alerts/${alertIdOf(arrived[0])}` : '/alerts');
  };
  return (
    <>
      {/* Screen readers announce changes only in a region that existed before. */}
      <VisuallyHidden role="status">{open ? message : ''}</VisuallyHidden>
      <Box component="aside" aria-label={t('nav.alerts')}>
        {arrived.length > 0 && (
          <notice.Part message={message ?? ''} open={open} onShow={show} onClose={() => setOpen(false)} />
        )}
      </Box>
    </>
  );
}

function alertIdOf(line: JournalLine | undefined): string {
  const id = line?.data['alertId'];
  return typeof id === 'string' ? encodeURIComponent(id) : '';
}
