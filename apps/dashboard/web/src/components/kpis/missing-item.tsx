import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { formatMonth } from '../../format/days.js';
import { formatNumber, formatThreshold } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import type { NextStage, UnmetCriterion } from '../../queries/maturity.js';
import { colors } from '../../theme/colors.js';
import { Term } from '../glossary/term.js';
import { useKpiPath } from '../org-units/use-paths.js';
import { KpiValue } from './kpi-value.js';

interface MissingItemProps {
  unmet: UnmetCriterion;
  bottleneck: boolean;
  unit: string;
  framework: string;
}

/**
 * Tells whether a criterion is the bottleneck. A criterion without a value is none: it has to be measured
 * first.
 */
export function isBottleneck({ kpi, value }: UnmetCriterion, next: NextStage): boolean {
  return kpi === next.bottleneck && value !== null;
}

/** Shows one unmet criterion: the work to do, the value, the threshold, and the forecast. */
export function MissingItem({ unmet, bottleneck, unit, framework }: MissingItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const pathTo = useKpiPath();
  const threshold = formatThreshold(unmet.threshold, unmet.unit, language);
  return (
    <Box
      component="li"
      sx={{
        borderLeft: `5px solid ${bottleneck ? colors.ochreMark : colors.hairline}`,
        bgcolor: bottleneck ? colors.ochreTint : 'transparent',
        px: 2,
        py: bottleneck ? 1.5 : 0.5,
      }}
    >
      {bottleneck && (
        <Box sx={{ fontSize: '0.8125rem', color: colors.ochre, mb: 0.5 }}>
          <strong>
            <Term term="bottleneck">{t('missing.bottleneck')}</Term>.
          </strong>{' '}
          {t('missing.bottleneckHelp')}
        </Box>
      )}
      <Work unmet={unmet} />
      <Link component={RouterLink} to={pathTo(unit, unmet.kpi, framework)} sx={{ fontSize: '0.875rem' }}>
        {unmet.name}
      </Link>
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 0.5,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          fontSize: '0.875rem',
          '& dt': { color: 'text.secondary' },
        }}
      >
        <Fact label={t('missing.now')}>
          <KpiValue value={unmet.value} as={unmet} />
        </Fact>
        <Fact label={t('missing.need')}>{t(`direction.${unmet.direction}`, { value: threshold })}</Fact>
      </Box>
      {unmet.tooFew && (
        <Box sx={{ mt: 0.5, fontSize: '0.875rem' }}>
          {t('missing.tooFew', {
            number: unmet.tooFew.count,
            atLeast: unmet.tooFew.atLeast,
          })}
        </Box>
      )}
      <Box sx={{ mt: 0.5, fontSize: '0.875rem', color: 'text.secondary' }} title={t('missing.etaHelp')}>
        {unmet.eta ? t('missing.eta', { month: formatMonth(unmet.eta, language) }) : t('missing.noEta')}
      </Box>
    </Box>
  );
}

function Work({ unmet }: { unmet: UnmetCriterion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { missing, value } = unmet;
  if (!missing)
    return value === null ? (
      <Box sx={{ fontWeight: 600 }}>{t('missing.unmeasured')}</Box>
    ) : (
      <Distance unmet={unmet} />
    );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}>
      <Box component="span" sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.2 }}>
        {formatNumber(missing.count, language)}
      </Box>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {missing.name}
      </Box>
    </Box>
  );
}

/** Shows the way from the value to the threshold where no work can be counted. */
function Distance({ unmet }: { unmet: UnmetCriterion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value, threshold, unit } = unmet;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}>
      <Box component="span" sx={{ fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.2 }}>
        <KpiValue value={value} as={unmet} /> → {formatThreshold(threshold, unit, language)}
      </Box>
      <Box component="span" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {t('missing.noWork')}
      </Box>
    </Box>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 0.75 }}>
      <dt>{label}</dt>
      <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
        {children}
      </Box>
    </Box>
  );
}
