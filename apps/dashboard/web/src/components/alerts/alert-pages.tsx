import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/use-words.js';
import type { useAlertPages, Alert } from '../../queries/alerts.js';
import { AlertSummary } from './alert-summary.js';

interface AlertPagesProps {
  alerts: ReturnType<typeof useAlertPages>;
  items: readonly Alert[];
  /** The query that the links to the alerts keep. */
  query: string;
  /** The id of the alert that is shown beside the list. */
  selected?: string | null;
}

/** Lists alerts, with a button for the older ones. */
export function AlertPages({ alerts, items, query, selected = null }: AlertPagesProps) {
  const { t } = useWords('alerts');
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
}
