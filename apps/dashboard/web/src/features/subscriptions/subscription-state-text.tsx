import Box from '@mui/material/Box';
import { channelForm } from '#delivery/domain';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Subscription } from '../../queries/subscriptions.js';

/**
 * Says in words whether a subscription is notified, and if not, why and since when; and whether its
 * destination is suspended.
 */
export function SubscriptionStateText({ subscription }: { subscription: Subscription }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const zone = useTimeZone();
  const { channel, state, stateReason, stateSince, suspension } = subscription;
  const at = (instant: string) => formatInstant(instant, language, zone);
  const time = stateSince === null ? '–' : at(stateSince);
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600, color: colorOf[state] }}>
        {stateReason === null ? t('state.active') : t(`state.${stateReason}`, { time })}
      </Box>
      {state === 'active' && suspension && (
        <Box sx={{ mt: 0.5, color: 'warning.main', overflowWrap: 'anywhere' }}>
          {t('suspended', {
            destination: channelForm(channel.kind).isCollected ? t('mailServer') : suspension.destination,
            since: at(suspension.since),
            next: at(suspension.nextAttemptAt),
          })}
        </Box>
      )}
    </>
  );
}

const colorOf = { active: 'success.main', paused: 'text.secondary', disabled: 'warning.main' } as const;
