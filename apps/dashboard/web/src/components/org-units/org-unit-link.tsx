import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useOrgUnit } from '../../queries/org-units.js';

/** An org unit known by its code only: its name once it is there, and the way to its page. */
export function OrgUnitLink({ code }: { code: string }) {
  const unit = useOrgUnit(code);
  return (
    <Link component={RouterLink} to={`/org-units/${encodeURIComponent(code)}`}>
      {unit.data?.name ?? code}
    </Link>
  );
}
