import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { useWords } from '../../i18n/use-words.js';
import { useRoles, type Person } from '../../queries/persons.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

const columns = ['name', 'unit', 'roles', 'state'] as const;

export function PersonTable({ persons }: { persons: readonly Person[] }) {
  const { t } = useWords('persons');
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('list.caption')}>
      <Table sx={{ minWidth: 760 }}>
        <VisuallyHidden component="caption">{t('list.caption')}</VisuallyHidden>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{t(`list.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {persons.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function PersonRow({ person }: { person: Person }) {
  const { t } = useWords('persons');
  const roles = useRoles().data?.items ?? [];
  const nameOf = (role: string) => roles.find((each) => each.role === role)?.name ?? role;
  return (
    <TableRow sx={person.state === 'inactive' ? { '& td, & th': { color: 'text.secondary' } } : {}}>
      <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere', maxWidth: 320 }}>
        <Link component={RouterLink} to={`/persons/${person.id}`}>
          {person.name}
        </Link>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{person.email}</Box>
      </TableCell>
      <TableCell>{person.orgUnit && <OrgUnitLink code={person.orgUnit} />}</TableCell>
      <TableCell>
        {person.roles.length === 0
          ? t('list.noRoles')
          : person.roles.map(({ role, orgUnit }) => (
              <div key={`${role} ${orgUnit}`}>
                {nameOf(role)} · {orgUnit === null ? t('list.everywhere') : <OrgUnitLink code={orgUnit} />}
              </div>
            ))}
      </TableCell>
      <TableCell>{t(`state.${person.state}`)}</TableCell>
    </TableRow>
  );
}
