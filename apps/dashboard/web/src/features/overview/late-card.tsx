import Box from '@mui/material/Box';
import { useQuestionPaths } from '../../components/org-units/use-paths.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { FigureCard } from './figure-card.js';
import { useCheckFindings } from './use-check-findings.js';

type Late = NonNullable<OverviewSummary['late']>;

/** Names who is late, and says apart from that whether the figures can be trusted, and why. */
export function LateCard({ summary }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
  if (summary.late) return <KnownLateCard summary={summary} late={summary.late} />;
  return <FigureCard to="#trust" title={t('trust.short')} figure="–" text={t('where.unknown')} />;
}

function KnownLateCard({ summary, late }: { summary: OverviewSummary; late: Late }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const paths = useQuestionPaths();
  const findings = useCheckFindings(summary);
  const { silent, units } = late;
  const count = silent + late.lateMilestones;
  const number = (value: number) => formatNumber(value, language);
  const fresh = t('trust.fresh', { count: units, fresh: number(units - silent), of: number(units) });
  const toCheck = findings ? `${t('trust.toCheck', { count: findings })} ` : '';
  return (
    <FigureCard
      to="#trust"
      title={t('trust.short')}
      figure={number(count)}
      beside={<Box sx={{ fontSize: '0.8125rem' }}>{t('trust.behind')}</Box>}
      warn={count > 0 || (findings ?? 0) > 0}
      text={useLateWords(late)}
      also={{ to: paths.checks(summary.root.code), text: toCheck + fresh }}
    />
  );
}

/** Names the unit that is silent the longest and the milestone that is the latest. */
function useLateWords({ silent, silentUnits, lateMilestones, milestones }: Late): string {
  const { t } = useWords('overview');
  const [worst] = silentUnits;
  const [latest] = milestones;
  const named = (name: string, others: number) =>
    others > 0 ? t('trust.andMore', { names: name, count: others }) : name;
  const lines = [
    ...(worst ? [t('trust.whoQuiet', { names: named(worst.orgUnit.name, silent - 1) })] : []),
    ...(latest
      ? [
          t('trust.lateMilestone', {
            count: lateMilestones,
            title: latest.title ?? latest.orgUnit.name,
            days: latest.workingDaysLate,
          }),
        ]
      : []),
  ];
  return lines.length === 0 ? t('trust.allWell') : lines.join(' ');
}
