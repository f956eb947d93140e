import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { AuditRecord } from '../../queries/audit.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { changedMembers } from './changed-members.js';

const columns = ['at', 'who', 'what', 'changes', 'where'] as const;

export function AuditTable({ records }: { records: readonly AuditRecord[] }) {
  const { t } = useWords('audit');
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('caption')}>
      <Table sx={{ minWidth: 900, '& td': { verticalAlign: 'top' } }}>
        <VisuallyHidden component="caption">{t('caption')}</VisuallyHidden>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{t(column)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {records.map((record) => (
            <AuditRow key={record.id} record={record} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function AuditRow({ record }: { record: AuditRecord }) {
  const { t } = useWords('audit');
  const language = useLanguage();
  const zone = useTimeZone();
  const { actor, target, targetName, address, userAgent, orgUnit } = record;
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(record.at, language, zone)}</TableCell>
      <TableCell sx={wrapped}>
        {actor.name}
        <Small>{actor.id ?? t('commandLine')}</Small>
      </TableCell>
      <TableCell sx={wrapped}>
        {record.actionName}
        <Small>
          {targetName ?? target}
          {orgUnit !== null && ` · ${orgUnit}`}
        </Small>
      </TableCell>
      <TableCell sx={{ ...wrapped, maxWidth: 420 }}>
        <Changes record={record} />
      </TableCell>
      <TableCell sx={{ ...wrapped, maxWidth: 220 }}>
        {address ?? t('noChanges')}
        {userAgent && <Small>{userAgent}</Small>}
      </TableCell>
    </TableRow>
  );
}

function Changes({ record }: { record: AuditRecord }) {
  const { t } = useWords('audit');
  const members = changedMembers(record);
  if (members.length === 0) return <>{t('noChanges')}</>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {members.map(({ name, before, after }) => (
        <li key={name}>
          <code>{name}</code>:{' '}
          {record.before !== null && (
            <>
              <del>{before ?? t('unset')}</del> →{' '}
            </>
          )}
          {after ?? t('unset')}
        </li>
      ))}
    </Box>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{children}</Box>;
}

const wrapped = { overflowWrap: 'anywhere' } as const;
