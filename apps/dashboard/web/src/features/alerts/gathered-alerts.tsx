import { useSearchParams } from 'react-router';
import { AlertPages } from '../../components/alerts/alert-pages.js';
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
          return <AlertPages alerts={alerts} items={items} query={query} />;
        }}
      </QueryView>
    </Section>
  );
}
