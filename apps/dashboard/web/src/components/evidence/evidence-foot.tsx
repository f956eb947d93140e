import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/use-words.js';

interface EvidenceFootProps {
  /** The sum in words; `null`: it has none. */
  total: string | null;
  /** How many events are shown. */
  shown: number;
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Ends a list of events: their sum, how many are shown, and a button for more. */
export function EvidenceFoot({ total, shown, pages }: EvidenceFootProps) {
  const { t } = useWords('evidence');
  return (
    <Box sx={{ px: { xs: 2, sm: 2.5 }, py: 1.5 }}>
      {total !== null && <strong>{total}</strong>}{' '}
      <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
        {t(pages.hasNextPage ? 'shown' : 'all', { count: shown })}
      </Box>
      {pages.hasNextPage && (
        <Box sx={{ mt: 1 }}>
          <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {t('more')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
