import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { channelForm } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { ConfirmDialog } from '../../components/problems/confirm-dialog.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { rotateSecret, type Subscription } from '../../queries/subscriptions.js';
import { SecretOnce } from '../../ui/secret-once.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { useSubscriptionChange } from './use-subscription-change.js';

/** Changes the secret in place. The new one is shown once; the page says how long the old one is valid. */
export function SecretSection({ subscription }: { subscription: Subscription }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const zone = useTimeZone();
  const once = useOnce();
  const [asking, setAsking] = useState(false);
  const rotate = useSubscriptionChange((api, id: string) => rotateSecret(api, id));
  const { secret } = channelForm(subscription.channel.kind);
  const { oldSecretEndsAt } = subscription;
  const confirm = () => once(() => rotate.mutateAsync(subscription.id).then(() => setAsking(false)));
  return (
    <Section title={t('secret.title')} hint={t('secret.hint')}>
      {oldSecretEndsAt !== null && (
        <Box sx={{ mb: 2 }}>
          {t('secret.endsAt', { time: formatInstant(oldSecretEndsAt, language, zone) })}
        </Box>
      )}
      <Box role="status">
        {rotate.data && secret && (
          <SecretOnce title={inLanguage(secret.label, language)} secret={rotate.data.secret}>
            {inLanguage(secret.help, language)}
          </SecretOnce>
        )}
      </Box>
      <Button
        variant="outlined"
        onClick={() => {
          rotate.reset();
          setAsking(true);
        }}
      >
        {t('secret.rotate')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('secret.confirm')}
        text={t('secret.confirmText')}
        verb={t('secret.rotate')}
        busy={rotate.isPending}
        error={rotate.error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
