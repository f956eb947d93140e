import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useDeviceName } from '../../components/account/use-device-name.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { AuditRecord } from '../../queries/audit.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

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
  const { actor, target, targetName, address, userAgent, orgUnit, orgUnitName } = record;
  return (
    <TableRow>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(record.at, language, zone)}</TableCell>
      <TableCell sx={wrapped}>
        {actor.name}
        <Small>{actor.id ?? t('noAccount')}</Small>
      </TableCell>
      <TableCell sx={wrapped}>
        {record.actionName}
        <Small>
          {targetName ?? target}
          {orgUnit !== null && ` · ${orgUnitName === null ? orgUnit : `${orgUnitName} (${orgUnit})`}`}
        </Small>
      </TableCell>
      <TableCell sx={{ ...wrapped, maxWidth: 420 }}>
        <Changes record={record} />
      </TableCell>
      <TableCell sx={{ ...wrapped, maxWidth: 220 }}>
        {address ?? t('noChanges')}
        {userAgent && <Device userAgent={userAgent} />}
      </TableCell>
    </TableRow>
  );
}

/** The browser and the system; the whole of what the program says of itself when it is asked for. */
function Device({ userAgent }: { userAgent: string }) {
  const { t } = useWords('audit');
  const name = useDeviceName();
  return (
    <Small>
      <details>
        <summary aria-label={t('deviceDetails', { device: name(userAgent) })}>{name(userAgent)}</summary>
        {userAgent}
      </details>
    </Small>
  );
}

function Changes({ record }: { record: AuditRecord }) {
  const { t } = useWords('audit');
  const language = useLanguage();
  const zone = useTimeZone();
  const show = (text: string | null) =>
    text !== null && INSTANT.test(text) ? formatInstant(text, language, zone) : (text ?? t('unset'));
  if (record.changes.length === 0) return <>{t('noChanges')}</>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {record.changes.map(({ label, before, after }) => (
        <li key={label}>
          {label}:{' '}
          {before !== null && (
            <>
              <del>{show(before)}</del> →{' '}
            </>
          )}
          {show(after)}
        </li>
      ))}
    </Box>
  );
}

function Small({ children }: { children: ReactNode }) {
  return <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{children}</Box>;
}

/** An instant in RFC 3339. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

const wrapped = { overflowWrap: 'anywhere' } as const;
