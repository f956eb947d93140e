import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { JournalItem } from '../../components/journal/journal-item.js';
import { useWords } from '../../i18n/use-words.js';
import { useJournal } from '../../queries/journal.js';
import type { Overview } from '../../queries/overview.js';
import { Section } from '../../ui/section.js';
import type { OverviewResult } from './overview-result.js';
import { YearOfChanges } from './year-of-changes.js';

interface MovedPanelProps {
  root: string;
  results: readonly OverviewResult[];
  overview: Overview;
  track: string;
}

const SHOWN = 4;

/** Shows what changed within a year, and the latest lines of the journal. */
export function MovedPanel({ root, results, overview, track }: MovedPanelProps) {
  const { t } = useWords('overview');
  const journal = useJournal({
    orgUnit: root,
    kinds: 'stage-advanced,stage-regressed,band-changed,gate-opened,gate-closed,withdrawn',
    limit: SHOWN,
  });
  const lines = journal.data?.items ?? [];
  return (
    <Section
      title={t('moved.title')}
      actions={
        <Link component={RouterLink} to={`/journal?orgUnit=${encodeURIComponent(root)}`} variant="body2">
          {t('moved.all')}
        </Link>
      }
    >
      <YearOfChanges root={root} results={results} overview={overview} track={track} />
      {lines.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, fontSize: '0.875rem' }}>
            {t('moved.latest')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {lines.map((line) => (
              <JournalItem key={line.position} line={line} />
            ))}
          </Box>
        </>
      )}
    </Section>
  );
}
