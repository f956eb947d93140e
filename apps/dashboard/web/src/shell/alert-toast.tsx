import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { JournalLine } from '../queries/journal.js';
import { useWords } from '../i18n/use-words.js';
import { useLineListener } from '../live/use-line-listener.js';
import { colors } from '../theme/colors.js';
import { VisuallyHidden } from '../ui/visually-hidden.js';

const SHOWN_MS = 10_000;

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
        <Snackbar
          open={open}
          autoHideDuration={SHOWN_MS}
          onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        >
          <Alert
            severity="info"
            variant="filled"
            sx={{ bgcolor: colors.note, color: '#fff' }}
            role="group"
            action={<Actions onShow={show} onClose={() => setOpen(false)} />}
          >
            {message}
          </Alert>
        </Snackbar>
      </Box>
    </>
  );
}

function Actions({ onShow, onClose }: { onShow: () => void; onClose: () => void }) {
  const { t } = useWords('shell');
  return (
    <>
      <Button color="inherit" size="small" onClick={onShow}>
        {t('open')}
      </Button>
      <Button color="inherit" size="small" onClick={onClose}>
        {t('shared:close')}
      </Button>
    </>
  );
}

function alertIdOf(line: JournalLine | undefined): string {
  const id = line?.data['alertId'];
  return typeof id === 'string' ? encodeURIComponent(id) : '';
}
