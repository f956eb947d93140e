import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import type { FrameworkSummary } from '../../queries/frameworks.js';
import { Section } from '../../ui/section.js';
import { EditionFacts } from './edition-facts.js';
import { newestFirst } from './family.js';
import { Validity } from './validity.js';

/** Returns the path of a framework's page; without an edition, of the effective one. */
export function frameworkPath(id: string, edition: string | null = null): string {
  return `/frameworks/${encodeURIComponent(id)}${edition === null ? '' : `?edition=${encodeURIComponent(edition)}`}`;
}

/** Shows one framework of the list: description, legal basis and other editions. */
export function FrameworkSection({ framework }: { framework: FrameworkSummary }) {
  const { t } = useWords('frameworks');
  const { id, name, description, edition } = framework;
  const others = newestFirst(framework.editions).filter((each) => each.id !== edition.id);
  return (
    <Section
      title={name}
      heading="h3"
      actions={
        <Link
          component={RouterLink}
          to={frameworkPath(id)}
          aria-label={`${t('open')}: ${name}`}
          sx={{ py: 0.5 }}
        >
          {t('open')}
        </Link>
      }
    >
      <Typography sx={{ maxWidth: '75ch' }}>{description}</Typography>
      <Box sx={{ mt: 1 }}>
        <EditionFacts framework={framework} />
      </Box>
      {others.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={summaryStyle}>
            {t('otherEditions', { count: others.length })}
          </Box>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, fontSize: '0.875rem' }}>
            {others.map((other) => (
              <li key={other.id}>
                <Link component={RouterLink} to={frameworkPath(id, other.id)}>
                  <Validity edition={other} />
                </Link>
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Section>
  );
}

const summaryStyle = {
  cursor: 'pointer',
  fontSize: '0.875rem',
  color: 'primary.main',
  width: 'fit-content',
  py: 0.5,
} as const;
