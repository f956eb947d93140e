import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { Link as RouterLink } from 'react-router';
import { PreviewLines } from '../../components/preview/preview-lines.js';
import { useWords } from '../../i18n/use-words.js';
import type { Acceptance } from '../../queries/events.js';
import type { Preview } from '../../queries/preview.js';

interface RecordedProps {
  acceptance: Acceptance;
  /** What it was to do, as far as that was known. */
  preview: Preview | null;
  onAgain: () => void;
}

/** Says what a change did, and leads to its event and to where it is corrected and retracted. */
export function Recorded({ acceptance: { position }, preview, onAgain }: RecordedProps) {
  const { t } = useWords('units');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <>
      <Alert severity="success" ref={panel} tabIndex={-1} sx={{ mb: 2 }}>
        <AlertTitle>{t('done.title')}</AlertTitle>
        {preview && <PreviewLines preview={preview} />}
        <Box sx={{ mt: 1 }}>{t('done.help')}</Box>
      </Alert>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button variant="outlined" onClick={onAgain}>
          {t('done.again')}
        </Button>
        <Link component={RouterLink} to={`/events/${position}`}>
          {t('done.event')}
        </Link>
        <Link component={RouterLink} to={`/record?corrects=${position}`}>
          {t('done.correct')}
        </Link>
        <Link component={RouterLink} to="/my-work">
          {t('done.withdraw')}
        </Link>
      </Box>
    </>
  );
}
