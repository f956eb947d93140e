import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router';
import { useAlertPages } from '../../queries/alerts.js';
import { useWords } from '../../i18n/use-words.js';
import { AlertSummary } from '../../components/alerts/alert-summary.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../components/problems/query-view.js';
import { Section } from '../../ui/section.js';
import { filterFrom } from './alert-filter.js';

interface AlertListProps {
  selected: string | null;
  /** The filter as it is written in the address. Links to alerts keep it. */
  query: string;
}

const PAGE = 30;

/**
 * Lists alerts, the newest first. Reloads when the stream says that an alert fired, was acknowledged or
 * ended.
 */
export function AlertList({ selected, query }: AlertListProps) {
  const { t } = useWords('alerts');
  const [search] = useSearchParams();
  const filter = { ...filterFrom(search), limit: PAGE };
  const alerts = useAlertPages(filter);
  return (
    <Section title={t('list')}>
      <QueryView query={alerts} height={360}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>;
          return (
            <>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {items.map((alert) => (
                  <AlertSummary key={alert.id} alert={alert} query={query} selected={alert.id === selected} />
                ))}
              </Box>
              {alerts.hasNextPage && (
                <Button
                  onClick={() => void alerts.fetchNextPage()}
                  loading={alerts.isFetchingNextPage}
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
