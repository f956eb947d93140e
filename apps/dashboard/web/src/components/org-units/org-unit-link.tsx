import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useOrgUnit } from '../../queries/org-units.js';

/** A link to an org unit that is known by its code. Shows the code until the name is loaded. */
export function OrgUnitLink({ code }: { code: string }) {
  const unit = useOrgUnit(code);
  return (
    <Link component={RouterLink} to={`/org-units/${encodeURIComponent(code)}`}>
      {unit.data?.name ?? code}
    </Link>
  );
}
