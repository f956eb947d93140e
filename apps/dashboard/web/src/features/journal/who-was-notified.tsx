import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { ExplainedChanges } from '../../components/notifications/explained-changes.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useEntryExplanation } from '../../queries/alert-explanation.js';

/** Answers for a line of the journal who was notified, or why nobody was. Asks the server when opened. */
export function WhoWasNotified({ position }: { position: string }) {
  const { t } = useWords('journal');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        sx={{ ml: -0.75 }}
      >
        {t('whoWasNotified')}
      </Button>
      <Box id={id}>{isOpen && <Answer position={position} />}</Box>
    </Box>
  );
}

function Answer({ position }: { position: string }) {
  const explanation = useEntryExplanation(position);
  return (
    <QueryView query={explanation} height={48}>
      {({ text, alerts }) =>
        text === null ? (
          alerts.map(({ alert, changes }) => <ExplainedChanges key={alert} changes={changes} />)
        ) : (
          <Box>{text}</Box>
        )
      }
    </QueryView>
  );
}
