import Box from '@mui/material/Box';
import { Term } from '../../components/glossary/term.js';
import { useWords } from '../../i18n/use-words.js';
import type { TrackResult } from '../../queries/maturity.js';

/** Says that the announced stage of the track is kept because of missing data. */
export function FrozenNote({ track: { frozen } }: { track: TrackResult }) {
  const { t } = useWords('orgUnit');
  if (!frozen) return null;
  return (
    <Box sx={{ flexBasis: '100%', fontSize: '0.875rem', color: 'text.secondary' }}>
      {t('standing.frozen')}
      <Term term="frozen" mark />
    </Box>
  );
}
