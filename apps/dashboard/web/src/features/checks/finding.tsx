import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { FailedCheck } from '../../queries/checks.js';
import type { FrameworkSummary } from '../../queries/frameworks.js';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { colors } from '../../theme/colors.js';
import { Facts } from '../../ui/facts.js';
import { numbersOf } from './numbers-of.js';
import { RestingKpis } from './resting-kpis.js';
import { UnevenOrgUnits } from './uneven-org-units.js';
import { UnusedServices } from './unused-services.js';
import { checkItemStyle } from './check-item-style.js';

interface FindingProps {
  check: FailedCheck;
  unit: string;
  frameworks: readonly FrameworkSummary[];
}

/** One finding: what is doubtful, what may be the cause, the numbers, and the KPIs that use them. */
export function Finding({ check, unit, frameworks }: FindingProps) {
  const { t } = useWords('checks');
  const language = useLanguage();
  const { rule, text, period, kpis, subjects, uneven, observed, expected } = check;
  const day = (each: string) => formatDay(each, language);
  return (
    <Box component="li" sx={checkItemStyle}>
      <WarningAmberIcon aria-hidden="true" sx={{ color: colors.ochre, mt: '1px' }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h3">{text}</Typography>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mb: 1.5 }}>{t(`means.${rule}`)}</Box>
        <Box sx={{ fontSize: '0.875rem' }}>
          <Facts
            rows={[
              ...numbersOf(check).map((number): [string, ReactNode] => [
                t(`numbers.${number.label}`, { name: number.name }),
                <strong key={number.label}>{formatNumber(number.amount, language, 1)}</strong>,
              ]),
              ...(period
                ? [
                    [
                      t('numbers.period'),
                      t('numbers.days', { from: day(period.from), to: day(period.to) }),
                    ] as const,
                  ]
                : []),
              [t('kpis.label'), <RestingKpis key="kpis" kpis={kpis} unit={unit} frameworks={frameworks} />],
            ]}
          />
        </Box>
        {uneven && <UnevenOrgUnits units={uneven} />}
        {subjects && <UnusedServices services={subjects} of={expected - observed} />}
      </Box>
    </Box>
  );
}
