import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../format/days.js';
import { isQuiet } from '../../format/quiet.js';
import { useLanguage } from '../../i18n/language-context.js';

/** The day of the latest fact; marked in words when it lies too far back. */
export function LastFacts({ day, asOf }: { day: string | null; asOf: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (day === null) return <Quiet>{t('facts.never')}</Quiet>;
  if (isQuiet(day, asOf)) return <Quiet>{t('facts.since', { day: formatDay(day, language) })}</Quiet>;
  return <time dateTime={day}>{formatDay(day, language)}</time>;
}

function Quiet({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ color: 'warning.main', fontWeight: 600 }}>
      {children}
    </Box>
  );
}
