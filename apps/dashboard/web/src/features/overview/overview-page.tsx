import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useToday } from '../../queries/server-clock.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { FirstSteps } from './first-steps.js';
import { OverviewContent } from './overview-content.js';
import { useChoice } from './use-choice.js';

/** The first page: stages, recent changes, missing work, silent org units and checks. */
export function OverviewPage() {
  const { t } = useWords('overview');
  const language = useLanguage();
  const today = useToday();
  const { choice, noTrees, error, retry } = useChoice();

  if (noTrees) {
    return (
      <Page title={t('title')}>
        <FirstSteps />
      </Page>
    );
  }
  if (error) {
    return (
      <Page title={t('title')}>
        <ProblemPanel error={error} onRetry={retry} />
      </Page>
    );
  }
  if (!choice) return <PageLoading />;
  const day = choice.asOf ?? today;
  return (
    <Page
      title={t('title')}
      lead={day && t('lead', { name: choice.root.name, day: formatDay(day, language) })}
    >
      {choice.framework ? (
        <OverviewContent choice={choice} framework={choice.framework} />
      ) : (
        <EmptyState title={t('nothing.title')}>{t('nothing.help')}</EmptyState>
      )}
    </Page>
  );
}
