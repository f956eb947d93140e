import Box from '@mui/material/Box';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Subscription } from '../../queries/subscriptions.js';

/** Says in words whether a subscription is notified, and if not, why and since when. */
export function SubscriptionStateText({ subscription }: { subscription: Subscription }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const zone = useTimeZone();
  const { state, stateReason, stateSince } = subscription;
  const time = stateSince === null ? '–' : formatInstant(stateSince, language, zone);
  return (
    <Box component="span" sx={{ fontWeight: 600, color: colorOf[state] }}>
      {stateReason === null ? t('state.active') : t(`state.${stateReason}`, { time })}
    </Box>
  );
}

const colorOf = { active: 'success.main', paused: 'text.secondary', disabled: 'warning.main' } as const;
