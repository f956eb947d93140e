import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DeliveryReason } from '../../components/alerts/delivery-reason.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import {
  changeSubscription,
  sendTest,
  type Subscription,
  type SubscriptionDelivery,
} from '../../queries/subscriptions.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { SubscriptionStateText } from './subscription-state-text.js';
import { useSubscriptionChange } from './use-subscription-change.js';

/** The state in words, with the buttons that pause, resume and test. */
export function StateSection({ subscription, mayWrite }: { subscription: Subscription; mayWrite: boolean }) {
  const { t } = useWords('subscription');
  const { id, state, stateReason } = subscription;
  const once = useOnce();
  const pause = useSubscriptionChange((api, paused: boolean) => changeSubscription(api, id, { paused }));
  const test = useSubscriptionChange((api, tested: string) => sendTest(api, tested));
  const keyEnded = stateReason === 'key-ended';
  return (
    <Section title={t('now.title')} hint={t('now.hint')}>
      <SubscriptionStateText subscription={subscription} />
      {keyEnded && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {t('now.keyEnded')}
        </Alert>
      )}
      {mayWrite && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
          {state === 'active' && (
            <Button
              variant="contained"
              loading={test.isPending}
              onClick={() => once(() => test.mutateAsync(id))}
            >
              {t('now.test')}
            </Button>
          )}
          {!keyEnded && (
            <Button
              variant={state === 'active' ? 'outlined' : 'contained'}
              loading={pause.isPending}
              onClick={() => once(() => pause.mutateAsync(state === 'active'))}
            >
              {state === 'active' ? t('now.pause') : t('now.resume')}
            </Button>
          )}
        </Box>
      )}
      <Box role="status">
        {test.data && <TestResult delivery={test.data} />}
        {pause.data && (
          <Alert severity="success" sx={{ mt: 2 }}>
            {pause.variables ? t('now.paused') : t('now.resumed')}
          </Alert>
        )}
      </Box>
      {test.isError && <ProblemPanel error={test.error} />}
      {pause.isError && <ProblemPanel error={pause.error} />}
    </Section>
  );
}

function TestResult({ delivery }: { delivery: SubscriptionDelivery }) {
  const { t } = useWords('subscription');
  const isDelivered = delivery.state === 'delivered';
  return (
    <Alert severity={isDelivered ? 'success' : 'error'} sx={{ mt: 2 }}>
      {isDelivered ? t('now.testDelivered') : t('now.testFailed')}
      <DeliveryReason delivery={delivery} />
    </Alert>
  );
}
