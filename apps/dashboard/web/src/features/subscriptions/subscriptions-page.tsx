import { useSubscriptions } from '../../queries/subscriptions.js';
import { useWords } from '../../i18n/use-words.js';
import { Page } from '../../components/page/page.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../components/problems/query-view.js';
import { Section } from '../../ui/section.js';
import { NewSubscriptionForm } from './new-subscription-form.js';
import { DeadLetteredDeliveries } from './dead-lettered-deliveries.js';
import { SubscriptionTable } from './subscription-table.js';

/** The page of subscriptions and dead-lettered messages. */
export function SubscriptionsPage() {
  const { t } = useWords('subscriptions');
  const subscriptions = useSubscriptions();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('list.title')} flush>
        <QueryView query={subscriptions} height={160}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('list.none')}>{t('list.noneHelp')}</EmptyState>
            ) : (
              <SubscriptionTable subscriptions={items} />
            )
          }
        </QueryView>
      </Section>
      <NewSubscriptionForm />
      <DeadLetteredDeliveries />
    </Page>
  );
}
