import Typography from '@mui/material/Typography';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useFrameworks } from '../../queries/frameworks.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { byState } from './family.js';
import { FrameworkProblems } from './framework-problems.js';
import { FrameworkSection } from './framework-section.js';

/** Lists the frameworks by state: effective, coming, and ended with the successor. */
export function FrameworksPage() {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  const frameworks = useFrameworks();
  const administers = useRight('administer');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={frameworks} height={320}>
        {({ items, problems }) => (
          <>
            {administers && <FrameworkProblems problems={problems ?? []} />}
            {items.length === 0 && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
            {byState(items, language).map(({ state, frameworks: members }) => (
              <div key={state}>
                <Typography variant="h2" sx={{ mt: 1, mb: 1.5 }}>
                  {t(`group.${state}`, { count: members.length })}
                </Typography>
                {members.map((framework) => (
                  <FrameworkSection key={framework.id} framework={framework} />
                ))}
              </div>
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}
