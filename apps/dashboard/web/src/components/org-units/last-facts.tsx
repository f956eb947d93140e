import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../format/days.js';
import { isSilent } from '../../format/silence.js';
import { useLanguage } from '../../i18n/language-context.js';

/** Shows the day of the latest fact, and a warning in words when it lies too far back. */
export function LastFacts({ day, asOf }: { day: string | null; asOf: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (day === null) return <Silent>{t('facts.never')}</Silent>;
  if (isSilent(day, asOf)) return <Silent>{t('facts.since', { day: formatDay(day, language) })}</Silent>;
  return <time dateTime={day}>{formatDay(day, language)}</time>;
}

function Silent({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ color: 'warning.main', fontWeight: 600 }}>
      {children}
    </Box>
  );
}
