import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { Overview } from '../../queries/overview.js';
import { Section } from '../../ui/section.js';

/** Lists the org units of a framework without stages. Their own pages show its checklists and targets. */
export function NoStages({ overview: { items } }: { overview: Overview }) {
  const { t } = useWords('overview');
  const pathTo = useOrgUnitPath();
  return (
    <Section title={t('noStages.title')} hint={t('noStages.help')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, columns: { sm: 2, lg: 3 } }}>
        {items.map(({ orgUnit: { code, name } }) => (
          <li key={code}>
            <Link component={RouterLink} to={pathTo(code)}>
              {name}
            </Link>
          </li>
        ))}
      </Box>
    </Section>
  );
}
