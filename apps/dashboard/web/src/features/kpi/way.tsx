import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { KpiDefinition } from '../../api/frameworks.js';
import type { OrgUnitDetail } from '../../api/org-units.js';
import { useWords } from '../../i18n/use-words.js';
import { useOrgUnitPath } from '../../ui/use-org-unit-path.js';

/** From the top of the tree down to this KPI of this body. */
export function Way({ unit, kpi }: { unit: OrgUnitDetail; kpi: KpiDefinition }) {
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
        {kpi.name}
      </Typography>
    </Breadcrumbs>
  );
}
