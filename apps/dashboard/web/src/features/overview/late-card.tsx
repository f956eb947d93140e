import Box from '@mui/material/Box';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { FigureCard } from './figure-card.js';
import { useCheckFindings } from './use-check-findings.js';

interface LateCardProps {
  summary: OverviewSummary;
}

/** Names who is late, and says whether the figures can be trusted. */
export function LateCard({ summary }: LateCardProps) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const findings = useCheckFindings(summary);
  const { late } = summary;
  if (!late) return <FigureCard to="#trust" title={t('trust.short')} figure="–" text={t('where.unknown')} />;
  const { silent, silentUnits, lateMilestones, milestones } = late;
  const count = silent + lateMilestones + (findings ?? 0);
  const named = (units: readonly { orgUnit: { code: string; name: string } }[], all: number) => {
    const names = [...new Map(units.map(({ orgUnit }) => [orgUnit.code, orgUnit.name])).values()];
    const shown = names.slice(0, NAMED).join(', ');
    const more = Math.max(names.length, all) - NAMED;
    return more > 0 ? t('trust.andMore', { names: shown, count: more }) : shown;
  };
  const lines = [
    ...(silent > 0 ? [t('trust.whoQuiet', { names: named(silentUnits, silent) })] : []),
    ...(lateMilestones > 0 ? [t('trust.whoLate', { names: named(milestones, 0) })] : []),
    ...(silent + lateMilestones === 0 ? [t('trust.allWell')] : []),
    ...(findings === null
      ? []
      : [findings > 0 ? t('trust.toCheck', { count: findings }) : t('trust.trusted')]),
  ];
  return (
    <FigureCard
      to="#trust"
      title={t('trust.short')}
      figure={formatNumber(count, language)}
      beside={<Box sx={{ fontSize: '0.8125rem' }}>{t('trust.attention')}</Box>}
      warn={count > 0}
      text={`${lines.join('. ')}.`}
    />
  );
}

/** The card has room for the name of one org unit. */
const NAMED = 1;
