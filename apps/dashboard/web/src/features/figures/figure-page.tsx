import Link from '@mui/material/Link';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { OrgUnitBreadcrumbs } from '../../components/org-units/breadcrumbs.js';
import { OrgUnitGate, type LoadedOrgUnit } from '../../components/org-units/org-unit-gate.js';
import { useFigurePaths } from '../../components/org-units/use-paths.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useFigure } from '../../queries/figures.js';
import { pointFrom, settleAsOf } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { askedMonths } from './asked-months.js';
import { FigureContent } from './figure-content.js';
import { FiguresControls } from './figures-controls.js';

/** The page of one figure of an org unit. */
export function FigurePage() {
  return <OrgUnitGate>{(loaded) => <LoadedFigure {...loaded} />}</OrgUnitGate>;
}

function LoadedFigure({ unit, treeEndedOn }: LoadedOrgUnit) {
  const { t } = useWords('figures');
  const { measure = '' } = useParams();
  const [search] = useSearchParams();
  const today = useToday();
  const change = useChangeSearch();
  const paths = useFigurePaths();
  const { asOf, ended } = settleAsOf(search.get('asOf'), treeEndedOn, today ?? '');
  const point = { ...pointFrom(search), asOf, edition: null };
  const months = askedMonths(search);
  const figure = useFigure(unit.code, measure, months, point);
  if (figure.data === undefined) {
    if (!figure.isError) return <PageLoading />;
    return (
      <Page title={t('shared:problem.notFound')}>
        <ProblemPanel error={figure.error} onRetry={() => void figure.refetch()} />
      </Page>
    );
  }
  const { name, matterName } = figure.data;
  return (
    <Page
      title={name}
      before={<OrgUnitBreadcrumbs ancestors={[...unit.ancestors, unit]} current={name} />}
      lead={
        <>
          {matterName} ·{' '}
          <Link component={RouterLink} to={paths.figures(unit.code)}>
            {t('all')}
          </Link>
        </>
      }
    >
      <TimeBar point={point} ended={ended} onChange={change} />
      <FiguresControls months={months} onChange={change} />
      {figure.isError && <ProblemPanel error={figure.error} onRetry={() => void figure.refetch()} />}
      <FigureContent
        unit={unit.code}
        figure={figure.data}
        point={point}
        months={months}
        until={asOf ?? today ?? figure.data.asOf}
        asked={search.get('subject')}
      />
    </Page>
  );
}
