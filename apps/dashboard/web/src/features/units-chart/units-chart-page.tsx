import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { MAX_LINES } from '../../components/charts/line-looks.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type FrameworkDefinition } from '../../queries/frameworks.js';
import { useToday } from '../../queries/server-clock.js';
import { EmptyState } from '../../ui/empty-state.js';
import { measureFrom } from './asked-chart.js';
import { UnitsChart } from './units-chart.js';

/** The page that draws a KPI or the results of up to six org units on one chart. */
export function UnitsChartPage() {
  const { t } = useWords('unitsChart');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const today = useToday();
  const framework = useFramework(id, search.get('edition'));
  if (framework.data && today !== null) return <Loaded framework={framework.data} today={today} />;
  if (!framework.isError) return <PageLoading />;
  return (
    <Page title={t('shared:problem.notFound')}>
      <ProblemPanel error={framework.error} onRetry={() => void framework.refetch()} />
    </Page>
  );
}

function Loaded({ framework, today }: { framework: FrameworkDefinition; today: string }) {
  const { t } = useWords('unitsChart');
  const [search] = useSearchParams();
  const measure = measureFrom(search, framework);
  return (
    <Page
      title={t('title')}
      lead={t('lead', { count: MAX_LINES, framework: framework.name })}
      before={
        <Breadcrumbs sx={{ mb: 1, fontSize: '0.875rem' }} aria-label={t('shared:orgUnitPath')}>
          <Link component={RouterLink} to={`/frameworks/${encodeURIComponent(framework.id)}`}>
            {framework.name}
          </Link>
          <Typography variant="body2" color="textPrimary" aria-current="page">
            {t('title')}
          </Typography>
        </Breadcrumbs>
      }
    >
      {measure ? (
        <UnitsChart framework={framework} measure={measure} today={today} />
      ) : (
        <EmptyState title={t('nothing')} />
      )}
    </Page>
  );
}
