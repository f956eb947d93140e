import TuneIcon from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useId, useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import type { ChangeSubject } from './use-subject.js';

const Filters = lazy(async () => ({ default: (await import('./filters.js')).Filters }));

interface FilterButtonProps {
  summary: OverviewSummary;
  change: ChangeSubject;
}

/** Opens the choice of tree, framework and track. What is chosen is kept for the person. */
export function FilterButton({ summary, change }: FilterButtonProps) {
  const { t } = useWords('overview');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        startIcon={<TuneIcon />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('filters')}
      </Button>
      {isOpen && (
        <Box id={id} sx={{ flex: '1 0 100%', order: 1 }}>
          <Suspense fallback={<Box sx={{ minHeight: 72 }} />}>
            <Filters summary={summary} change={change} />
          </Suspense>
        </Box>
      )}
    </>
  );
}
