import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Acceptance } from '../../queries/events.js';
import { useWords } from '../../i18n/use-words.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';

interface RecordedProps {
  acceptance: Acceptance;
  unit: PickedUnit;
  onAgain: () => void;
}

/**
 * Says that the event is in the log, with its position and links to go on. Takes the focus from the form that
 * it replaces.
 */
export function Recorded({ acceptance: { duplicates, position }, unit, onAgain }: RecordedProps) {
  const { t } = useWords('milestone');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Alert severity="success" ref={panel} tabIndex={-1} sx={{ mb: 2 }}>
        <AlertTitle>{t('done')}</AlertTitle>
        {t(duplicates > 0 ? 'duplicate' : 'doneText', { position })}
      </Alert>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button variant="contained" component={RouterLink} to={`/org-units/${encodeURIComponent(unit.code)}`}>
          {t('openUnit')}
        </Button>
        <Button variant="outlined" onClick={onAgain}>
          {t('again')}
        </Button>
        <Link href={`/api/v1/events/${position}`} target="_blank" rel="noreferrer">
          {t('openEvent')}
        </Link>
      </Box>
    </Box>
  );
}
