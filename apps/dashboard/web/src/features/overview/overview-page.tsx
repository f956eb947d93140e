import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Page } from '../../components/page/page.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { loadingSamples, useAbout } from '../../queries/about.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { BelowFirstScreenLater } from './below-first-screen-later.js';
import { FigureCards } from './figure-cards.js';
import { FilterButton } from './filter-button.js';
import { FirstSteps } from './first-steps.js';
import { SampleSource } from './sample-source.js';
import { SamplesLoading } from './samples-loading.js';
import { useSubject, type ChangeSubject } from './use-subject.js';

/** The first page: one sentence and four figures on the first screen, and what is behind them below. */
export function OverviewPage() {
  const { t } = useWords('overview');
  const about = useAbout();
  const loading = loadingSamples(about.data);
  if (loading) {
    return (
      <Page title={t('title')}>
        <SamplesLoading {...loading} />
      </Page>
    );
  }
  if (about.data?.empty) {
    return (
      <Page title={t('title')}>
        <FirstSteps />
      </Page>
    );
  }
  return <OfSubject />;
}

/** Reads what the page is about beside what this installation is. */
function OfSubject() {
  const { t } = useWords('overview');
  const { summary, chosenDay, change } = useSubject();
  if (summary.data) return <Loaded summary={summary.data} chosenDay={chosenDay} change={change} />;
  if (!summary.isError) return <PageLoading />;
  return (
    <Page title={t('title')}>
      <ProblemPanel error={summary.error} onRetry={() => void summary.refetch()} />
    </Page>
  );
}

interface LoadedProps {
  summary: OverviewSummary;
  chosenDay: string | null;
  change: ChangeSubject;
}

function Loaded({ summary, chosenDay, change }: LoadedProps) {
  const { t } = useWords('overview');
  const { root } = summary;
  return (
    <Page title={t('title')} compact lead={<Scope summary={summary} isPast={chosenDay !== null} />}>
      <Typography
        component="p"
        sx={{ fontSize: { xs: '1.0625rem', md: '1.375rem' }, fontWeight: 600, lineHeight: 1.4, mb: 1.5 }}
      >
        {summary.sentence}
      </Typography>
      <FigureCards summary={summary} />
      <Box sx={{ my: 2 }}>
        <FilterButton summary={summary} change={change} />
      </Box>
      <BelowFirstScreenLater summary={summary} chosenDay={chosenDay} change={change} />
      <SampleSource root={root.code} />
    </Page>
  );
}

/** Names what every panel of the page is about, and says first when that is not now. */
function Scope({
  summary: { root, framework, track, asOf, ended },
  isPast,
}: {
  summary: OverviewSummary;
  isPast: boolean;
}) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const samples = useAbout().data?.samples ?? [];
  const parts = [
    // A sample says first that it is one.
    samples.find((sample) => sample.root === root.code)?.title ?? root.name,
    framework?.name,
    track?.name,
    // The sentence says until when there are data; another day is named only where it is not today.
    isPast || ended !== null ? t('asOfDay', { day: formatDay(asOf, language) }) : undefined,
  ];
  return (
    <Box component="span" sx={{ fontSize: '0.8125rem' }}>
      {isPast && (
        <Box component="strong" sx={{ color: 'warning.main' }}>
          {t('notNow')}{' '}
        </Box>
      )}
      {[...new Set(parts.filter((part) => part !== undefined))].join(' · ')}
    </Box>
  );
}
