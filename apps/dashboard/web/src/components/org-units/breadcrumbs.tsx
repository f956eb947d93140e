import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnitPath } from './use-paths.js';

interface OrgUnitBreadcrumbsProps {
  /** The ancestors, from the root down. */
  ancestors: readonly { code: string; name: string }[];
  current: string;
}

/** Shows the path from the root of the tree to the current page. */
export function OrgUnitBreadcrumbs({ ancestors, current }: OrgUnitBreadcrumbsProps) {
  const { t } = useWords('shared');
  const pathTo = useOrgUnitPath();
  return (
    <Breadcrumbs aria-label={t('orgUnitPath')} sx={{ mb: 1, fontSize: '0.875rem' }}>
      <Link component={RouterLink} to="/">
        {t('overview:title')}
      </Link>
      {ancestors.map(({ code, name }) => (
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
