import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router';
import { formatNumber, formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useAlertPages, type AlertPage } from '../../queries/alerts.js';
import { useWords } from '../../i18n/use-words.js';
import { AlertPages } from '../../components/alerts/alert-pages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MutedText } from '../../ui/muted-text.js';
import { ListDownload } from '../../components/lists/list-download.js';
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
  const filter = filterFrom(search);
  const alerts = useAlertPages({ ...filter, limit: PAGE });
  return (
    <Section title={t('list')} actions={<ListDownload list="alerts" query={filter} />}>
      <QueryView query={alerts} height={360}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const withdrawn = <WithdrawnShare withdrawn={pages[0]?.withdrawn} />;
          if (items.length === 0) {
            return (
              <>
                <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
                {withdrawn}
              </>
            );
          }
          return (
            <>
              <AlertPages alerts={alerts} items={items} query={query} selected={selected} />
              {withdrawn}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}

/** How often Thang had to take back what it had sent. */
function WithdrawnShare({ withdrawn }: { withdrawn: AlertPage['withdrawn'] | undefined }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  if (!withdrawn || withdrawn.of === 0) return null;
  const { count, of, days } = withdrawn;
  return (
    <Box sx={{ mt: 2 }}>
      <MutedText>
        {t('withdrawn', {
          days: formatNumber(days, language),
          withdrawn: formatNumber(count, language),
          of: formatNumber(of, language),
          share: formatShare(count / of, language),
        })}
      </MutedText>
    </Box>
  );
}
