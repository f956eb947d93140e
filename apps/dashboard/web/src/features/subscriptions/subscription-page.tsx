import Link from '@mui/material/Link';
import { Link as RouterLink, useParams } from 'react-router';
import { channelForm } from '#delivery/domain';
import { ApiProblem } from '../../api/problem.js';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { useRight } from '../../queries/session.js';
import { useSubscription, type Subscription } from '../../queries/subscriptions.js';
import { EmptyState } from '../../ui/empty-state.js';
import { AttemptsSection } from './attempts-section.js';
import { EditSubscriptionForm } from './edit-subscription-form.js';
import { OwnerSection } from './owner-section.js';
import { ReplaySection } from './replay-section.js';
import { SecretSection } from './secret-section.js';
import { StateSection } from './state-section.js';

/** The page of one subscription: its state, its settings, its secret, its owner and its messages. */
export function SubscriptionPage() {
  const { t } = useWords('subscription');
  const { id = '' } = useParams();
  const subscription = useSubscription(id);
  const unit = useOrgUnit(subscription.data?.orgUnit ?? null);
  const name = unit.data?.name ?? subscription.data?.orgUnit ?? '…';
  const isUnknown = subscription.error instanceof ApiProblem && subscription.error.status === 404;
  const back = (
    <Link component={RouterLink} to="/subscriptions">
      {t('back')}
    </Link>
  );
  if (isUnknown)
    return (
      <Page title={t('notFound')}>
        <EmptyState title={t('notFound')} action={back} />
      </Page>
    );
  return (
    <Page title={t('title', { unit: name })} before={back}>
      <QueryView query={subscription} height={240}>
        {(known) => <SubscriptionSections key={known.id} subscription={known} unitName={name} />}
      </QueryView>
    </Page>
  );
}

function SubscriptionSections({ subscription, unitName }: { subscription: Subscription; unitName: string }) {
  const mayWrite = useRight('subscriptions:write');
  const administers = useRight('administer');
  const signs = channelForm(subscription.channel.kind).secret !== null;
  return (
    <>
      <StateSection subscription={subscription} mayWrite={mayWrite} />
      {administers && <OwnerSection subscription={subscription} />}
      {mayWrite && (
        <EditSubscriptionForm
          subscription={subscription}
          unit={{ code: subscription.orgUnit, name: unitName }}
        />
      )}
      {mayWrite && signs && <SecretSection subscription={subscription} />}
      <AttemptsSection subscription={subscription} />
      {mayWrite && signs && <ReplaySection subscription={subscription} />}
    </>
  );
}
