import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { LastFacts } from '../../components/org-units/last-facts.js';
import { dayOf, formatDay } from '../../format/days.js';
import { isSilent } from '../../format/silence.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';
import { useToday } from '../../queries/server-clock.js';

/**
 * Shows level, code, size and day of the latest fact in one line, and whether the org unit was merged, split
 * or dissolved.
 */
export function OrgUnitLead({ unit }: { unit: OrgUnitDetail }) {
  const { t } = useWords('orgUnit');
  const today = useToday();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <span>{t('lead', { level: t(`shared:level.${unit.level}`), code: unit.code })}</span>
        {unit.children > 0 && <span>{t('children', { count: unit.children })}</span>}
        {today && (
          <span>
            {!isSilent(unit.lastFactDay, today) && `${t('lastFacts')}: `}
            <LastFacts day={unit.lastFactDay} asOf={today} />
          </span>
        )}
      </Box>
      {unit.status !== 'active' && <Gone unit={unit} status={unit.status} />}
    </>
  );
}

function Gone({ unit, status }: { unit: OrgUnitDetail; status: 'merged' | 'split' | 'dissolved' }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const zone = useTimeZone();
  const day = unit.endedAt ? formatDay(dayOf(Date.parse(unit.endedAt), zone), language) : '';
  return (
    <Alert severity="warning" sx={{ mt: 1.5 }}>
      {t(`gone.${status}`, { day })}{' '}
      {unit.successors.map((code, i) => (
        <span key={code}>
          {i > 0 && ', '}
          <Link component={RouterLink} to={`/org-units/${encodeURIComponent(code)}`}>
            {code}
          </Link>
        </span>
      ))}
    </Alert>
  );
}
