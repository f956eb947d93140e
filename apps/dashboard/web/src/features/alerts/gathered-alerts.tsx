import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router';
import { AlertSummary } from '../../components/alerts/alert-summary.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useAlertPages, type Alert } from '../../queries/alerts.js';
import { MutedText } from '../../ui/muted-text.js';
import { Section } from '../../ui/section.js';

const PAGE = 10;

/** Lists the alerts of single organisations that an alert about several of them gathers. */
export function GatheredAlerts({ alert: { id, gathers } }: { alert: Alert }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const [search] = useSearchParams();
  const alerts = useAlertPages({ within: id, limit: PAGE });
  const query = search.size > 0 ? `?${search.toString()}` : '';
  return (
    <Section title={t('gathered')} hint={t('gatheredHelp', { units: formatNumber(gathers ?? 0, language) })}>
      <QueryView query={alerts} height={160}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <MutedText>{t('gatheredNone')}</MutedText>;
          return (
            <>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {items.map((alert) => (
                  <AlertSummary key={alert.id} alert={alert} query={query} />
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
