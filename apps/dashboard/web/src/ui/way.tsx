import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { OrgUnitDetail } from '../api/org-units.js';
import { useWords } from '../i18n/use-words.js';
import { useOrgUnitPath } from './use-org-unit-path.js';

/** From the top of the tree down to a body, and on to the page about it that one is on. */
export function Way({ unit, current }: { unit: OrgUnitDetail; current: string }) {
  const { t } = useWords('orgUnit');
  const pathTo = useOrgUnitPath();
  return (
    <Breadcrumbs aria-label={t('path')} sx={{ mb: 1, fontSize: '0.875rem' }}>
      <Link component={RouterLink} to="/">
        {t('overview:title')}
      </Link>
      {[...unit.ancestors, unit].map(({ code, name }) => (
        <Link key={code} component={RouterLink} to={pathTo(code)}>
          {name}
        </Link>
      ))}
      <Typography variant="body2" color="textPrimary" aria-current="page">
        {current}
      </Typography>
    </Breadcrumbs>
  );
}
