import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { LastFacts } from '../../components/org-units/last-facts.js';
import { dayOf, formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useFrameworks } from '../../queries/frameworks.js';
import type { OrgUnitDetail } from '../../queries/org-units.js';

/**
 * Shows level, code, size and day of the latest fact in one line, and whether the org unit was merged, split
 * or dissolved.
 */
export function OrgUnitLead({ unit }: { unit: OrgUnitDetail }) {
  const { t } = useWords('orgUnit');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <span>{t('lead', { level: t(`shared:level.${unit.level}`), code: unit.code })}</span>
        {unit.children > 0 && <span>{t('children', { count: unit.children })}</span>}
        <span>
          {t('lastFacts')}: <LastFacts freshness={{ lastHeard: unit.lastFactDay, silentSince: null }} />
        </span>
      </Box>
      <Overdue unit={unit} />
      {unit.status !== 'active' && <Gone unit={unit} status={unit.status} />}
    </>
  );
}

const SHOWN_OVERDUE = 3;

/** Names the frameworks whose facts are overdue, those that wait longest first. */
function Overdue({ unit: { freshness } }: { unit: OrgUnitDetail }) {
  const { t } = useWords('orgUnit');
  const frameworks = useFrameworks();
  const overdue = freshness.filter(
    ({ lastHeard, silentSince }) => lastHeard !== null && silentSince !== null,
  );
  if (overdue.length === 0 || !frameworks.data) return null;
  const nameOf = (id: string) => frameworks.data?.items.find((each) => each.id === id)?.name ?? id;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, fontSize: '0.875rem' }}>
      {overdue.slice(0, SHOWN_OVERDUE).map((each) => (
        <li key={each.framework}>
          {nameOf(each.framework)}: <LastFacts freshness={each} />
        </li>
      ))}
      {overdue.length > SHOWN_OVERDUE && (
        <li>{t('moreOverdue', { count: overdue.length - SHOWN_OVERDUE })}</li>
      )}
    </Box>
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
