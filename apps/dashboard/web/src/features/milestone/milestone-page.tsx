import { useSearchParams } from 'react-router';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { useToday } from '../../queries/server-clock.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MilestoneForm } from './milestone-form.js';

/** Logs a milestone event: planned, rescheduled, reached or cancelled. */
export function MilestonePage() {
  const { t } = useWords('milestone');
  const [search] = useSearchParams();
  const mayWrite = useRight('events:write');
  const today = useToday();
  const code = search.get('orgUnit');
  const unit = useOrgUnit(code);
  const ready = today !== null && (code === null || unit.data !== undefined || unit.isError);

  if (!ready) return <PageLoading />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayWrite ? (
        <MilestoneForm
          unit={unit.data ? { code: unit.data.code, name: unit.data.name } : null}
          today={today}
        />
      ) : (
        <EmptyState title={t('noRight')}>{t('noRightHelp')}</EmptyState>
      )}
    </Page>
  );
}
