import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import type { Freshness } from '../../queries/org-units.js';

/** Shows the day of the latest fact, and a warning in words when facts are overdue. */
export function LastFacts({ freshness: { lastHeard, silentSince } }: { freshness: Freshness }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (lastHeard === null) return <Overdue>{t('facts.never')}</Overdue>;
  const day = formatDay(lastHeard, language);
  if (silentSince !== null) return <Overdue>{t('facts.since', { day })}</Overdue>;
  return <time dateTime={lastHeard}>{day}</time>;
}

function Overdue({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ color: 'warning.main', fontWeight: 600 }}>
      {children}
    </Box>
  );
}
