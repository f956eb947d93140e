import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { editionOn } from '../../queries/editions.js';
import { useFramework, useFrameworks, type FrameworkDefinition } from '../../queries/frameworks.js';
import { useOrgUnit, type OrgUnitDetail } from '../../queries/org-units.js';
import { settleAsOf } from '../../queries/point-in-time.js';
import { useToday } from '../../queries/server-clock.js';
import { EmptyState } from '../../ui/empty-state.js';
import { KpiContent } from './kpi-content.js';

/** The page of one KPI of one org unit. */
export function KpiPage() {
  const { t } = useTranslation();
  const { code = '', kpi = '' } = useParams();
  const [search] = useSearchParams();
  const unit = useOrgUnit(code);
  const root = useOrgUnit(unit.data ? (unit.data.ancestors[0]?.code ?? code) : null);
  const today = useToday();
  const id = search.get('framework') ?? unit.data?.frameworks[0] ?? null;
  const treeEndedOn = (root.data ?? unit.data)?.endedOn ?? null;
  const asOf = today === null ? null : settleAsOf(search.get('asOf'), treeEndedOn, today).asOf;
  const edition = useEditionOfDay(id, asOf ?? today);
  const framework = useFramework(edition.pending ? null : id, search.get('edition') ?? edition.id);

  const failed = [unit, framework].find((query) => query.isError && query.data === undefined);
  if (failed) {
    return (
      <Page title={t('problem.notFound')}>
        <ProblemPanel error={failed.error} onRetry={() => void failed.refetch()} />
      </Page>
    );
  }
  if (unit.data && unit.data.frameworks.length === 0) return <NotInFramework unit={unit.data} />;
  if (!unit.data || !framework.data || today === null || root.isPending) return <PageLoading />;
  const definition = framework.data.kpis.find((each) => each.id === kpi);
  if (!definition) return <NotInFramework unit={unit.data} framework={framework.data} />;
  return (
    <KpiContent
      unit={unit.data}
      framework={framework.data}
      kpi={definition}
      today={today}
      treeEndedOn={treeEndedOn}
    />
  );
}

/** Returns the id of the edition that holds on the day. A past edition may have other KPIs than today's. */
function useEditionOfDay(framework: string | null, day: string | null) {
  const frameworks = useFrameworks();
  const editions = frameworks.data?.items.find(({ id }) => id === framework)?.editions ?? [];
  return {
    id: day === null ? null : (editionOn(editions, day)?.id ?? null),
    pending: frameworks.isPending || day === null,
  };
}

function NotInFramework({ unit, framework }: { unit: OrgUnitDetail; framework?: FrameworkDefinition }) {
  const { t } = useWords('kpi');
  return (
    <Page title={unit.name} lead={framework?.name}>
      <EmptyState title={t('noFramework')} />
    </Page>
  );
}
