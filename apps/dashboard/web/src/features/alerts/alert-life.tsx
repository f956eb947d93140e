import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { formatDay, formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Alert } from '../../queries/alerts.js';

/** Tells the life of an alert in words: when it fired, who took it, how it ended, and what it replaced. */
export function AlertLife({ alert }: { alert: Alert }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const zone = useTimeZone();
  const time = (instant: string) => formatInstant(instant, language, zone);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.875rem', color: 'text.secondary' }}>
      <li>
        {alert.waitsUntil
          ? t('life.pending', { day: formatDay(alert.waitsUntil, language) })
          : t('life.fired', { time: time(alert.firedAt) })}{' '}
        · {t('life.day', { day: formatDay(alert.day, language) })}
      </li>
      {alert.replaces.map((id) => (
        <li key={id}>
          <AlertLink id={id}>{t('life.replaces')}</AlertLink>
        </li>
      ))}
      {alert.acknowledgedAt && (
        <li>
          {t('life.acknowledged', { time: time(alert.acknowledgedAt), name: alert.acknowledgedBy ?? '–' })}
        </li>
      )}
      {alert.suppressed && <li>{t(`suppressed.${alert.suppressed}`)}</li>}
      {alert.endedAt && <End alert={alert} at={time(alert.endedAt)} />}
    </Box>
  );
}

function End({ alert, at }: { alert: Alert; at: string }) {
  const { t } = useWords('alerts');
  if (alert.replacedBy) {
    return (
      <li>
        {t('life.replaced', { time: at })}:{' '}
        <AlertLink id={alert.replacedBy}>{t('life.replacedBy')}</AlertLink>
      </li>
    );
  }
  if (alert.state === 'withdrawn') {
    return (
      <li>
        {t('life.withdrawn', { time: at })}
        {alert.withdrawnReason ? `: ${alert.withdrawnReason}` : ''}
      </li>
    );
  }
  const because = alert.resolvedBecause ? `: ${t(`because.${alert.resolvedBecause}`)}` : '';
  return (
    <li>
      {t('life.resolved', { time: at })}
      {because}
    </li>
  );
}

/** A link to another alert, which keeps the filter of the list. */
function AlertLink({ id, children }: { id: string; children: ReactNode }) {
  const [search] = useSearchParams();
  const query = search.size > 0 ? `?${search.toString()}` : '';
  return (
    <Link component={RouterLink} to={`/alerts/${encodeURIComponent(id)}${query}`} sx={{ py: 0.5 }}>
      {children}
    </Link>
  );
}
