import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { LastFacts } from '../../components/org-units/last-facts.js';
import { useOrgUnitPath, useQuestionPaths } from '../../components/org-units/use-paths.js';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { Overview } from '../../queries/overview.js';
import { Section } from '../../ui/section.js';
import { longestSilent, type OverviewResult } from './overview-result.js';

const SHOWN = 3;

interface TrustPanelProps {
  results: readonly OverviewResult[];
  overview: Overview;
  /** Code of the root org unit. */
  root: string;
}

/**
 * Shows how many org units report, which are silent, up to which event everything is counted, and a link to
 * the checks.
 */
export function TrustPanel({ results, overview, root }: TrustPanelProps) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const [, setSearch] = useSearchParams();
  const isSilent = longestSilent(results);
  const paths = useQuestionPaths();
  const showSilent = () => {
    setSearch((current) => new URLSearchParams([...current, ['quiet', '1']]));
    document.getElementById('bodies')?.scrollIntoView();
  };
  return (
    <Section
      title={t('trust.title')}
      actions={
        <Link component={RouterLink} to={paths.checks(root)} variant="body2">
          {t('trust.checks')}
        </Link>
      }
    >
      <Box sx={{ fontSize: '1.25rem', fontWeight: 700 }}>
        {t('trust.reporting', {
          reporting: formatNumber(results.length - isSilent.length, language),
          of: formatNumber(results.length, language),
        })}
      </Box>
      {isSilent.length === 0 ? (
        <Box sx={{ mt: 0.5 }}>{t('trust.allReport')}</Box>
      ) : (
        <SilentOrgUnits isSilent={isSilent} onShow={showSilent} />
      )}
      <Box
        sx={{
          mt: 1.5,
          fontSize: '0.8125rem',
          color: 'text.secondary',
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
        }}
      >
        {overview.lastFactDay && (
          <span>{t('trust.last', { day: formatDay(overview.lastFactDay, language) })}</span>
        )}
        <span>{t('trust.position', { position: formatNumber(Number(overview.position), language) })}</span>
      </Box>
    </Section>
  );
}

function SilentOrgUnits({ isSilent, onShow }: { isSilent: readonly OverviewResult[]; onShow: () => void }) {
  const { t } = useWords('overview');
  const pathTo = useOrgUnitPath();
  return (
    <>
      <Box sx={{ color: 'warning.main', fontWeight: 600, mt: 0.5 }}>
        {t('trust.quiet', { count: isSilent.length })}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, my: 1, p: 0 }}>
        {isSilent.slice(0, SHOWN).map(({ code, name, freshness }) => (
          <Box
            component="li"
            key={code}
            sx={{ py: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.875rem' }}
          >
            <Link component={RouterLink} to={pathTo(code)} sx={{ flex: '1 1 12rem' }}>
              {name}
            </Link>
            <LastFacts freshness={freshness} />
          </Box>
        ))}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('trust.help')}</Box>
      <Button variant="outlined" size="small" onClick={onShow} sx={{ mt: 1 }}>
        {t('trust.show')}
      </Button>
    </>
  );
}
