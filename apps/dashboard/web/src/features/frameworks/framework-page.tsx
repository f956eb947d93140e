import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router';
import { ProvenanceLegend } from '../../components/frameworks/provenance-label.js';
import { PageLoading } from '../../components/page/page-loading.js';
import { Page } from '../../components/page/page.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useFramework, type FrameworkDefinition } from '../../queries/frameworks.js';
import { Section } from '../../ui/section.js';
import { EditionChoice } from './edition-choice.js';
import { EditionFacts } from './edition-facts.js';
import { KpiFormulas } from './kpi-formulas.js';
import { TrackSection } from './track-section.js';

/** Shows a framework file in words: stages, points, targets, formulas, and the provenance of every number. */
export function FrameworkPage() {
  const { t } = useWords('frameworks');
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const framework = useFramework(id, search.get('edition'));
  if (framework.data) return <Definition framework={framework.data} />;
  if (!framework.isError) return <PageLoading />;
  return (
    <Page title={t('shared:problem.notFound')}>
      <ProblemPanel error={framework.error} onRetry={() => void framework.refetch()} />
    </Page>
  );
}

function Definition({ framework }: { framework: FrameworkDefinition }) {
  const { t } = useWords('frameworks');
  const ranked = framework.tracks.some(({ kind }) => kind === 'index');
  return (
    <Page
      title={framework.name}
      lead={framework.description}
      before={
        <Breadcrumbs sx={{ mb: 1, fontSize: '0.875rem' }} aria-label={t('shared:orgUnitPath')}>
          <Link component={RouterLink} to="/frameworks">
            {t('all')}
          </Link>
          <Typography variant="body2" color="textPrimary" aria-current="page">
            {framework.name}
          </Typography>
        </Breadcrumbs>
      }
      actions={
        ranked && (
          <Link component={RouterLink} to={`/frameworks/${encodeURIComponent(framework.id)}/peers`}>
            {t('peers')}
          </Link>
        )
      }
    >
      <Section
        title={t('edition', { id: framework.edition.id })}
        actions={<EditionChoice framework={framework} />}
      >
        <EditionFacts framework={framework} />
      </Section>
      {framework.tracks.map((track) => (
        <TrackSection key={track.id} track={track} kpis={framework.kpis} />
      ))}
      <KpiFormulas kpis={framework.kpis} />
      <Section title={t('legend')}>
        <ProvenanceLegend />
      </Section>
    </Page>
  );
}
