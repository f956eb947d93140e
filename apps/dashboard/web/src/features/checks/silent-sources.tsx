import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { SilentSource } from '../../queries/checks.js';
import { colors } from '../../theme/colors.js';
import { Section } from '../../ui/section.js';
import { checkItemStyle } from './check-item-style.js';

/** Lists the sources that have sent nothing for longer than usual. */
export function SilentSources({ sources, total }: { sources: readonly SilentSource[]; total: number }) {
  const { t } = useWords('checks');
  if (sources.length === 0) return null;
  return (
    <Section title={t('silentSources.title')} hint={t('silentSources.hint')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {sources.map((source) => (
          <Source key={`${source.orgUnit.code} ${source.source}`} silent={source} />
        ))}
      </Box>
      {total > sources.length && (
        <Box sx={{ mt: 1, color: 'text.secondary' }}>
          {t('silentSources.more', { count: total - sources.length })}
        </Box>
      )}
    </Section>
  );
}

function Source({ silent }: { silent: SilentSource }) {
  const { t } = useWords('checks');
  const language = useLanguage();
  const pathTo = useOrgUnitPath();
  const { orgUnit, source, lastHeard, silentSince, usualGapDays } = silent;
  const day = (each: string) => formatDay(each, language);
  return (
    <Box component="li" sx={checkItemStyle}>
      <WarningAmberIcon aria-hidden="true" sx={{ color: colors.ochre, mt: '1px' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="h3">{source}</Typography>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1 }}>
          <Link component={RouterLink} to={pathTo(orgUnit.code)}>
            {orgUnit.name}
          </Link>
          {' · '}
          {t('silentSources.since', { heard: day(lastHeard), since: day(silentSince) })}{' '}
          {usualGapDays === null
            ? t('silentSources.gapUnknown')
            : t('silentSources.gap', {
                count: usualGapDays,
                amount: formatNumber(usualGapDays, language, 1),
              })}
        </Box>
        <Box sx={{ fontSize: '0.875rem' }}>{t('silentSources.advice')}</Box>
      </Box>
    </Box>
  );
}
