import NorthEastIcon from '@mui/icons-material/NorthEast';
import SouthEastIcon from '@mui/icons-material/SouthEast';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { dayOf, formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { MovedUnit, OverviewSummary } from '../../queries/overview-summary.js';
import { colors } from '../../theme/colors.js';
import { Section } from '../../ui/section.js';
import { useInnerMovement } from './use-inner-movement.js';

/** Lists the org units that moved since the last look, falls first: those that the figure counts. */
export function MovedPanel({ summary }: { summary: OverviewSummary }) {
  const { moved, root } = summary;
  const inner = useInnerMovement(summary);
  const { t } = useWords('overview');
  const language = useLanguage();
  const zone = useTimeZone();
  const { items = [], lookedAt = null, up = 0, down = 0 } = moved ?? {};
  const since =
    lookedAt === null
      ? t('moved.week')
      : t('moved.sinceLook', { day: formatDay(dayOf(Date.parse(lookedAt), zone), language) });
  const more = up + down - items.length;
  return (
    <Section
      title={t('moved.listTitle')}
      hint={t('moved.counted', { since })}
      actions={
        <Link component={RouterLink} to={`/journal?orgUnit=${encodeURIComponent(root.code)}`} variant="body2">
          {t('moved.all')}
        </Link>
      }
    >
      {items.length === 0 && <Box sx={{ color: 'text.secondary', py: 2 }}>{t('moved.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((each) => (
          <Mover key={each.orgUnit.code} moved={each} />
        ))}
        {more > 0 && (
          <Box component="li" sx={{ color: 'text.secondary', pl: 4 }}>
            {t('moved.more', { count: more })}
          </Box>
        )}
      </Box>
      {inner && (
        <Box sx={{ mt: 1, fontSize: '0.875rem' }}>
          {t('moved.inner.title')}{' '}
          <Link component={RouterLink} to={inner.to}>
            {inner.figure} {inner.text}
          </Link>
        </Box>
      )}
    </Section>
  );
}

function Mover({ moved: { orgUnit, direction, from, to, day } }: { moved: MovedUnit }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const pathTo = useOrgUnitPath();
  const isUp = direction === 'up';
  const Icon = isUp ? NorthEastIcon : SouthEastIcon;
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, py: 0.75, alignItems: 'baseline' }}
    >
      <Icon
        aria-hidden="true"
        sx={{ fontSize: 18, color: isUp ? colors.leaf : colors.lacquer, alignSelf: 'center' }}
      />
      <Link component={RouterLink} to={pathTo(orgUnit.code)} sx={{ flex: '1 1 10rem' }}>
        {orgUnit.name}
      </Link>
      <Box component="span" sx={{ color: isUp ? 'text.secondary' : 'error.main', fontSize: '0.875rem' }}>
        {t(isUp ? 'moved.change' : 'moved.fall', { from: from?.level ?? 0, to: to?.level ?? 0 })}
      </Box>
      <Box component="time" dateTime={day} sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {formatDay(day, language)}
      </Box>
    </Box>
  );
}
