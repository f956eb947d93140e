import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnitPath } from '../../ui/use-org-unit-path.js';

interface AncestorsProps {
  /** From the root down. */
  ancestors: readonly { code: string; name: string }[];
  current: string;
}

/** The way from the top of the tree down to this body. */
export function Ancestors({ ancestors, current }: AncestorsProps) {
  const { t } = useWords('orgUnit');
  const pathTo = useOrgUnitPath();
  return (
    <Breadcrumbs aria-label={t('path')} sx={{ mb: 1, fontSize: '0.875rem' }}>
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
