import Alert from '@mui/material/Alert';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type FrameworkDefinition } from '../../queries/frameworks.js';
import { useMaturityOnAll } from '../../queries/maturity.js';
import { useOverviewSummary } from '../../queries/overview-summary.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { PeersControls } from './peers-controls.js';
import { PeersSection } from './peers-section.js';
import { readRanking, type RankingStart } from './ranking.js';

/** The page that ranks org units by the score of a framework or by one of its KPIs. */
export function PeersPage() {
  const { t } = useWords('peers');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const framework = useFramework(id, search.get('edition'));
  if (framework.data) return <Ranking framework={framework.data} />;
  if (!framework.isError) return <PageLoading />;
  return (
    <Page title={t('shared:problem.notFound')}>
      <ProblemPanel error={framework.error} onRetry={() => void framework.refetch()} />
    </Page>
  );
}

function Ranking({ framework }: { framework: FrameworkDefinition }) {
  const { t } = useWords('peers');
  const [search] = useSearchParams();
  const change = useChangeSearch();
  const start = useRankingStart(framework, search.get('root'));
  if (start === null) return <PageLoading />;
  const ranking = readRanking(search, framework, start);
  return (
    <Page
      title={t('title')}
      lead={t('lead', { framework: framework.name })}
      before={
        <Breadcrumbs sx={{ mb: 1, fontSize: '0.875rem' }} aria-label={t('shared:orgUnitPath')}>
          <Link component={RouterLink} to="/frameworks">
            {t('frameworks')}
          </Link>
          <Link component={RouterLink} to={`/frameworks/${encodeURIComponent(framework.id)}`}>
            {framework.name}
          </Link>
          <Typography variant="body2" color="textPrimary" aria-current="page">
            {t('title')}
          </Typography>
        </Breadcrumbs>
      }
    >
      {start.insteadOf !== null && (
        <Alert severity="info" role="status" sx={{ mb: 2 }}>
          {t('insteadOf', { asked: start.insteadOf, shown: start.rootName })}
        </Alert>
      )}
      <TimeBar point={ranking.point} editions={framework.editions} onChange={change} />
      <PeersControls framework={framework} ranking={ranking} onChange={change} />
      <PeersSection framework={framework} ranking={ranking} />
    </Page>
  );
}

interface Start extends RankingStart {
  rootName: string | null;
  /** Name of the tree that was chosen last, but has no results by the framework. */
  insteadOf: string | null;
}

/**
 * Begins with the tree of the overview, or with one that has results. `null`: it is not known yet. A
 * framework that does not apply to the org unit at the top has no measured KPIs there.
 */
function useRankingStart({ id }: FrameworkDefinition, asked: string | null): Start | null {
  const overview = useOverviewSummary(
    asked === null ? { root: null, framework: id, track: null, asOf: null, since: null } : null,
  );
  const root = asked ?? overview.data?.root.code ?? null;
  const point = { asOf: null, knownAt: null, tree: 'as-is' } as const;
  const maturity = useMaturityOnAll(root, point);
  if ((asked === null && overview.isPending) || (root !== null && maturity.isPending)) return null;
  const kpis = maturity.data?.items.find(({ framework }) => framework === id)?.kpis ?? [];
  const measured = new Set(kpis.flatMap((kpi) => (kpi.value === null ? [] : [kpi.id])));
  const shown = asked === null ? overview.data : undefined;
  return { root, measured, rootName: shown?.root.name ?? null, insteadOf: shown?.insteadOf?.name ?? null };
}
