import ScheduleIcon from '@mui/icons-material/Schedule';
import Box from '@mui/material/Box';
import { formatInstant } from '../format/days.js';
import { useLanguage } from '../i18n/language-context.js';
import { useWords, type Words } from '../i18n/use-words.js';
import { useAbout } from '../queries/about.js';
import { useServerNow } from '../queries/server-clock.js';
import { colors } from '../theme/colors.js';
import { spanOf } from './simulated-span.js';

/** Says on every page that the dates are simulated, how fast they run and what time it is. */
export function DemoBanner() {
  const { t } = useWords('shell');
  const { data } = useAbout();
  if (!data?.clock.simulated) return null;
  return (
    <Box
      component="aside"
      aria-label={t('demo.title')}
      sx={{ bgcolor: colors.ochreTint, borderBottom: `1px solid ${colors.ochreMark}` }}
    >
      <Box
        sx={{
          maxWidth: 1320,
          mx: 'auto',
          px: { xs: 2, sm: 3 },
          py: 1,
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          fontSize: '0.875rem',
        }}
      >
        <ScheduleIcon aria-hidden="true" sx={{ fontSize: 20, color: colors.ochre }} />
        <span>{t('demo.simulated')}:</span>
        <SimulatedNow timeZone={data.timeZone} />
        <span>({paceOf(data.clock.rate, t)})</span>
        <Box component="span" sx={{ color: 'text.secondary', display: { xs: 'none', lg: 'inline' } }}>
          {t('demo.help')}
        </Box>
      </Box>
    </Box>
  );
}

/** Says how fast simulated time passes. */
function paceOf(rate: number, t: Words<'shell'>['t']): string {
  if (rate === 0) return t('demo.standing');
  if (rate === 1) return t('demo.realPace');
  const { unit, value } = spanOf(rate);
  return t('demo.rate', { span: t(`demo.${unit}`, { count: value, value }) });
}

function SimulatedNow({ timeZone }: { timeZone: string }) {
  const language = useLanguage();
  const now = useServerNow();
  if (now === null) return null;
  return (
    <Box component="time" dateTime={new Date(now).toISOString()} sx={{ fontWeight: 700, minWidth: '10.5em' }}>
      {formatInstant(now, language, timeZone)}
    </Box>
  );
}
