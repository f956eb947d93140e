import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useFrameworks } from '../../data/use-frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { Page } from '../../shell/page.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../ui/query-view.js';
import { Section } from '../../ui/section.js';
import { EditionFacts } from './edition-facts.js';

export function FrameworksPage() {
  const { t } = useWords('frameworks');
  const frameworks = useFrameworks();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={frameworks} height={320}>
        {({ items }) => (
          <>
            {items.length === 0 && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
            {items.map((framework) => (
              <Section
                key={framework.id}
                title={framework.name}
                actions={
                  <Link
                    component={RouterLink}
                    to={`/frameworks/${encodeURIComponent(framework.id)}`}
                    aria-label={`${t('open')}: ${framework.name}`}
                    sx={{ py: 0.5 }}
                  >
                    {t('open')}
                  </Link>
                }
              >
                <Typography sx={{ maxWidth: '75ch' }}>{framework.description}</Typography>
                <Box sx={{ mt: 1 }}>
                  <EditionFacts framework={framework} />
                </Box>
              </Section>
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}
