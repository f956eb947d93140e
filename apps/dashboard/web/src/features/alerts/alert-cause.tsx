import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { Alert, AlertCauses } from '../../queries/alerts.js';
import { useEffects } from '../../queries/effects.js';
import { MutedText } from '../../ui/muted-text.js';
import { Section } from '../../ui/section.js';

/** Says why the result changed, and why the alert ended, each with the events that decided it. */
export function AlertCause({ alert }: { alert: Alert }) {
  const { t } = useWords('alerts');
  if (alert.causes.length === 0 && !alert.ended) return null;
  return (
    <Section title={t('cause.title')}>
      <Causes causes={alert} />
      {alert.ended && (
        <Box sx={{ mt: 1.5 }}>
          <Box component="h3" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
            {t('cause.ended')}
          </Box>
          <Causes causes={alert.ended} />
        </Box>
      )}
    </Section>
  );
}

function Causes({ causes: { causes, events } }: { causes: AlertCauses }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const others = events.count - events.positions.length;
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {causes.map((cause) => (
          <li key={cause}>{t(`cause.${cause}`)}</li>
        ))}
      </Box>
      {events.positions.length > 0 && (
        <Box sx={{ mt: 0.75 }}>
          <span>{t('cause.events')}</span>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {events.positions.map((position) => (
              <DecidingEvent key={position} position={position} />
            ))}
          </Box>
          {others > 0 && <span>{t('cause.others', { amount: formatNumber(others, language) })}</span>}
        </Box>
      )}
    </>
  );
}

/** Names a deciding event by what happened to what; by its position until that is loaded. */
function DecidingEvent({ position }: { position: string }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const event = useEffects(position).data?.event;
  const named = event && [event.name ?? event.subject, event.title].filter(Boolean).join(': ');
  return (
    <Box component="li" sx={{ py: 0.25 }}>
      <Link component={RouterLink} to={`/events/${position}`} sx={{ overflowWrap: 'anywhere' }}>
        {named ?? t('cause.event', { position: formatNumber(Number(position), language) })}
      </Link>
      {event && <MutedText>{` · ${formatDay(event.time.slice(0, 10), language)}`}</MutedText>}
    </Box>
  );
}
