import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { channelForm } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { useLanguage } from '../../i18n/language-context.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { useSubscriptions, type Subscription } from '../../queries/subscriptions.js';
import { useWords } from '../../i18n/use-words.js';
import { ListDownload } from '../../components/lists/list-download.js';
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
      <DisabledNotice subscriptions={subscriptions.data?.items ?? []} />
      <Section title={t('list.title')} actions={<ListDownload list="subscriptions" query={{}} />} flush>
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

/** Says at the top which subscriptions have stopped, because nobody misses a message that does not come. */
function DisabledNotice({ subscriptions }: { subscriptions: readonly Subscription[] }) {
  const { t } = useWords('subscriptions');
  const disabled = subscriptions.filter(({ state }) => state === 'disabled');
  if (disabled.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 3 }}>
      <AlertTitle>{t('disabled.title', { count: disabled.length })}</AlertTitle>
      {t('disabled.text')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {disabled.map((subscription) => (
          <li key={subscription.id}>
            <DisabledLink subscription={subscription} />
          </li>
        ))}
      </Box>
    </Alert>
  );
}

function DisabledLink({ subscription: { id, orgUnit, channel } }: { subscription: Subscription }) {
  const language = useLanguage();
  const unit = useOrgUnit(orgUnit);
  return (
    <Link component={RouterLink} to={`/subscriptions/${encodeURIComponent(id)}`}>
      {unit.data?.name ?? orgUnit} · {inLanguage(channelForm(channel.kind).name, language)}
    </Link>
  );
}
