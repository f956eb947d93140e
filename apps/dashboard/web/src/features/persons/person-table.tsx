import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { useWords } from '../../i18n/use-words.js';
import { useRoles, type Person } from '../../queries/persons.js';
import { RegionTable } from '../../ui/region-table.js';

export function PersonTable({ persons }: { persons: readonly Person[] }) {
  const { t } = useWords('persons');
  return (
    <RegionTable
      caption={t('list.caption')}
      minWidth={760}
      stacked
      rows={persons}
      rowKey={({ id }) => id}
      isFaded={({ state }) => state === 'inactive'}
      columns={[
        {
          title: t('list.name'),
          cell: ({ id, name, email }) => (
            <Box sx={{ overflowWrap: 'anywhere', maxWidth: 320 }}>
              <Link component={RouterLink} to={`/persons/${id}`}>
                {name}
              </Link>
              <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{email}</Box>
            </Box>
          ),
        },
        {
          title: t('list.unit'),
          cell: ({ orgUnit }) => (orgUnit ? <OrgUnitLink code={orgUnit} /> : '–'),
        },
        { title: t('list.roles'), cell: (person) => <Roles person={person} /> },
        { title: t('list.state'), cell: ({ state }) => t(`state.${state}`) },
      ]}
    />
  );
}

function Roles({ person }: { person: Person }) {
  const { t } = useWords('persons');
  const roles = useRoles().data?.items ?? [];
  const nameOf = (role: string) => roles.find((each) => each.role === role)?.name ?? role;
  if (person.roles.length === 0) return t('list.noRoles');
  return person.roles.map(({ role, orgUnit }) => (
    <div key={`${role} ${orgUnit}`}>
      {nameOf(role)} · {orgUnit === null ? t('list.everywhere') : <OrgUnitLink code={orgUnit} />}
    </div>
  ));
}
