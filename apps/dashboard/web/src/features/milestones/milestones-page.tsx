import Button from '@mui/material/Button';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { planPath } from '../../components/milestones/record-path.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnit, useRoots } from '../../queries/org-units.js';
import { useOverviewSummary } from '../../queries/overview-summary.js';
import { NOW } from '../../queries/point-in-time.js';
import { useRight } from '../../queries/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { askedBoard } from './asked-board.js';
import { BoardFilters } from './board-filters.js';
import { BoardView } from './board-view.js';

/** The page of milestones: a board with columns on wide screens, a list on narrow ones. */
export function MilestonesPage() {
  const { t } = useWords('milestones');
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const mayWrite = useRight('events:write');
  const roots = useRoots();
  const code = useStart(search.get('orgUnit'), roots);
  const unit = useOrgUnit(code ?? null);
  const failed = unit.isError ? unit : roots.isError ? roots : null;

  if (failed === null && (code === undefined || (code !== null && unit.isPending))) return <PageLoading />;
  const choice = { orgUnit: code ?? '', ...askedBoard(search) };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button component={RouterLink} to="/working-calendar">
            {t('calendar')}
          </Button>
          {mayWrite && (
            <Button component={RouterLink} to={planPath(code ?? null)} variant="contained">
              {t('plan')}
            </Button>
          )}
        </>
      }
    >
      {failed && <ProblemPanel error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && code === null && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
      {unit.data && (
        <>
          <BoardFilters unit={unit.data} choice={choice} onChange={change} />
          <TimeBar point={{ ...NOW, asOf: choice.asOf }} parts="day" onChange={change} />
          <BoardView choice={choice} onClear={() => change({ task: null, lead: null, q: null })} />
        </>
      )}
    </Page>
  );
}

/**
 * Begins with the org unit of the overview, so that both pages are about the same one. `null`: there is none;
 * `undefined`: it is not known yet.
 */
function useStart(asked: string | null, roots: ReturnType<typeof useRoots>): string | null | undefined {
  const [first] = roots.data ?? [];
  const overview = useOverviewSummary(
    asked === null && first ? { root: null, framework: null, track: null, asOf: null, since: null } : null,
  );
  if (asked !== null) return asked;
  if (roots.isError || roots.data?.length === 0) return null;
  return overview.data?.root.code ?? (overview.isError ? first?.code : undefined);
}
