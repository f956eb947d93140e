import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useJournalPages, type JournalKind } from '../../queries/journal.js';
import { useWords } from '../../i18n/use-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { JournalItem } from '../../components/journal/journal-item.js';
import { ListDownload } from '../../components/lists/list-download.js';
import { QueryView } from '../../components/problems/query-view.js';
import { Section } from '../../ui/section.js';
import { WhoWasNotified } from './who-was-notified.js';

interface JournalListProps {
  orgUnit: string | null;
  kinds: readonly JournalKind[];
}

const PAGE = 30;

/** Lists the newest lines and reloads when the stream brings more. Older lines are loaded on request. */
export function JournalList({ orgUnit, kinds }: JournalListProps) {
  const { t } = useWords('journal');
  const filter = { ...(orgUnit ? { orgUnit } : {}), kinds: kinds.join() };
  const journal = useJournalPages({ ...filter, limit: PAGE });
  return (
    <Section title={t('list')} actions={<ListDownload list="journal" query={filter} />}>
      <QueryView query={journal} height={420}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          if (lines.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>;
          return (
            <>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {lines.map((line) => (
                  <JournalItem key={line.position} line={line} withTime>
                    <WhoWasNotified position={line.position} />
                  </JournalItem>
                ))}
              </Box>
              {journal.hasNextPage && (
                <Button
                  onClick={() => void journal.fetchNextPage()}
                  loading={journal.isFetchingNextPage}
                  sx={{ mt: 1 }}
                >
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}
