import Box from '@mui/material/Box';
import { useQuestionPaths } from '../../components/org-units/use-paths.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { FigureCard } from './figure-card.js';
import { useTrustWords } from './use-trust-words.js';

type Late = NonNullable<OverviewSummary['late']>;

/** How many names the card says; the others are counted. */
const NAMED = 2;

/** Names who is late, and says apart from that whether the figures can be trusted, and why. */
export function LateCard({ summary }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
  if (summary.late) return <KnownLateCard summary={summary} late={summary.late} />;
  return <FigureCard wide to="#trust" title={t('trust.short')} figure="–" text={t('where.unknown')} />;
}

function KnownLateCard({ summary, late }: { summary: OverviewSummary; late: Late }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const paths = useQuestionPaths();
  const trust = useTrustWords(summary, late);
  const count = late.silent + late.lateMilestones;
  return (
    <FigureCard
      wide
      to="#trust"
      title={t('trust.short')}
      figure={formatNumber(count, language)}
      beside={<Box sx={{ fontSize: '0.8125rem' }}>{t('trust.behind')}</Box>}
      warn={count > 0 || trust.isDoubtful}
      text={useLateWords(late)}
      also={{ to: paths.checks(summary.root.code), text: trust.text, warn: trust.isDoubtful }}
    />
  );
}

/** Names the units that are silent the longest and the milestones that are the latest. */
function useLateWords({ silent, silentUnits, lateMilestones, milestones }: Late): string {
  const { t } = useWords('overview');
  const units = silentUnits.slice(0, NAMED).map(({ orgUnit }) => orgUnit.name);
  const titles = milestones.slice(0, NAMED).map(({ title, orgUnit, workingDaysLate }) =>
    t('trust.lateTitle', {
      title: title ?? t('trust.milestone'),
      unit: orgUnit.name,
      count: workingDaysLate,
    }),
  );
  const named = (names: readonly string[], of: number, more: 'trust.andMore' | 'trust.andMoreUnits') =>
    of > names.length ? t(more, { names: names.join(', '), count: of - names.length }) : names.join(', ');
  const lines = [
    ...(units.length > 0 ? [t('trust.whoQuiet', { names: named(units, silent, 'trust.andMoreUnits') })] : []),
    ...(titles.length > 0
      ? [
          t('trust.lateMilestones', {
            count: lateMilestones,
            names: named(titles, lateMilestones, 'trust.andMore'),
          }),
        ]
      : []),
  ];
  return lines.length === 0 ? t('trust.allWell') : lines.join(' ');
}
