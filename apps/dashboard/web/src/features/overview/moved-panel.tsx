import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useWords } from '../../i18n/use-words.js';
import { Link as RouterLink } from 'react-router';
import { useJournal } from '../../data/use-journal.js';
import { JournalItem } from '../../ui/journal-item.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';

const SHOWN = 5;

/** The latest stage changes and alerts of the tree. */
export function MovedPanel({ root }: { root: string }) {
  const { t } = useWords('overview');
  const journal = useJournal({
    orgUnit: root,
    kinds: 'stage-advanced,stage-regressed,threshold-approaching',
    limit: SHOWN,
  });
  return (
    <Section
      title={t('moved.title')}
      actions={
        <Link component={RouterLink} to={`/journal?orgUnit=${encodeURIComponent(root)}`} variant="body2">
          {t('moved.all')}
        </Link>
      }
    >
      <QueryView query={journal} height={180}>
        {({ items }) =>
          items.length === 0 ? (
            <Box sx={{ color: 'text.secondary', py: 2 }}>{t('moved.none')}</Box>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {items.map((line) => (
                <JournalItem key={line.position} line={line} />
              ))}
            </Box>
          )
        }
      </QueryView>
    </Section>
  );
}
