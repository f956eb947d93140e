import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { Alert, AlertCauses } from '../../queries/alerts.js';
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
        <Box sx={{ mt: 0.75, display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
          <span>{t('cause.events')}</span>
          {events.positions.map((position) => (
            <Link key={position} component={RouterLink} to={`/events/${position}`} sx={{ py: 0.25 }}>
              {t('cause.event', { position: formatNumber(Number(position), language) })}
            </Link>
          ))}
          {others > 0 && <span>{t('cause.others', { amount: formatNumber(others, language) })}</span>}
        </Box>
      )}
    </>
  );
}
