import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';

interface ListSubjectProps {
  subject: string | null;
  name: string | null;
  orgUnit: string | null;
  orgUnitName: string | null;
}

/** What a row or an event is about, by name where it has one, with its code and its org unit. */
export function ListSubject({ subject, name, orgUnit, orgUnitName }: ListSubjectProps) {
  const isOfUnit = subject === null || subject.startsWith('org-unit/') || subject.startsWith('figure/');
  const code = subject?.slice(subject.indexOf('/') + 1);
  const unit = orgUnit !== null && (
    <Link component={RouterLink} to={`/org-units/${encodeURIComponent(orgUnit)}`}>
      {orgUnitName ?? orgUnit}
    </Link>
  );
  if (isOfUnit) return <Box sx={{ overflowWrap: 'anywhere' }}>{unit || (name ?? '–')}</Box>;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {name ?? code}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {name !== null && `${code} · `}
        {unit}
      </Box>
    </Box>
  );
}
