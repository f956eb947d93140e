import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';

interface CriteriaDetailsProps {
  /** True: shown without a way to close it. */
  open: boolean;
  count: number;
  children: ReactNode;
}

/** Shows criteria: at once for the next stage, on request for the others. */
export function CriteriaDetails({ open, count, children }: CriteriaDetailsProps) {
  const { t } = useWords('orgUnit');
  if (open) return children;
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <Box
        component="summary"
        sx={{ cursor: 'pointer', fontSize: '0.875rem', color: 'primary.main', py: 0.5, width: 'fit-content' }}
      >
        {t('ladder.criteria', { count })}
      </Box>
      {children}
    </Box>
  );
}
