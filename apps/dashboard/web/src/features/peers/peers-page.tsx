import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type FrameworkDefinition } from '../../queries/frameworks.js';
import { useChangeSearch } from '../../ui/use-change-search.js';
import { PeersControls } from './peers-controls.js';
import { PeersSection } from './peers-section.js';
import { readRanking } from './ranking.js';

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
  const ranking = readRanking(search, framework);
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
      <PeersControls framework={framework} ranking={ranking} onChange={change} />
      <PeersSection framework={framework} ranking={ranking} />
    </Page>
  );
}
