import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useWords } from '../i18n/use-words.js';
import { colors } from '../theme/colors.js';

const SHOWN_MS = 10_000;

interface AlertNoticeProps {
  message: string;
  open: boolean;
  onShow: () => void;
  onClose: () => void;
}

/** A notice at the edge of the window that goes away by itself. */
export function AlertNotice({ message, open, onShow, onClose }: AlertNoticeProps) {
  return (
    <Snackbar
      open={open}
      autoHideDuration={SHOWN_MS}
      onClose={(_, reason) => reason !== 'clickaway' && onClose()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
    >
      <Alert
        severity="info"
        variant="filled"
        sx={{ bgcolor: colors.note, color: '#fff' }}
        role="group"
        action={<Actions onShow={onShow} onClose={onClose} />}
      >
        {message}
      </Alert>
    </Snackbar>
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
