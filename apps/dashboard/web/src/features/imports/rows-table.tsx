import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { QueryView } from '../../components/problems/query-view.js';
import { localeOf } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import {
  useImportRows,
  type ImportedList,
  type ImportedRow,
  type RowOutcome,
} from '../../queries/imports.js';
import { RegionTable, type RegionColumn } from '../../ui/region-table.js';
import { ListSubject } from './list-subject.js';

/** Rows of one outcome: what changes field by field, or why they are rejected. */
export function RowsTable({ list, outcome }: { list: ImportedList; outcome: RowOutcome }) {
  const { t } = useWords('imports');
  const locale = localeOf(useLanguage());
  const rows = useImportRows(list, outcome);
  const total = list.counts[outcome];
  if (total === 0) return null;
  const name = t(`outcome.${outcome}`);
  const columns: RegionColumn<ImportedRow>[] = [
    { title: t('rows.row'), width: '4.5rem', cell: ({ row }) => row },
    { title: t('rows.subject'), cell: (row) => <ListSubject {...row} /> },
  ];
  if (outcome === 'changed') columns.push({ title: t('rows.changes'), cell: (row) => <Changes row={row} /> });
  if (outcome === 'rejected')
    columns.push({ title: t('rows.problem'), cell: (row) => <Problems row={row} /> });
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3" sx={{ px: { xs: 2, sm: 2.5 }, py: 1 }}>
        {name}
      </Typography>
      <QueryView query={rows} height={120}>
        {({ items }) => (
          <>
            <RegionTable
              size="small"
              caption={t('rows.caption', { outcome: name })}
              minWidth={560}
              stacked
              rows={items}
              rowKey={({ row }) => String(row)}
              columns={columns}
            />
            {items.length < total && (
              <Typography variant="body2" color="textSecondary" sx={{ px: { xs: 2, sm: 2.5 }, py: 1 }}>
                {t('rows.more', {
                  count: items.length,
                  shown: items.length.toLocaleString(locale),
                  total: total.toLocaleString(locale),
                })}
              </Typography>
            )}
          </>
        )}
      </QueryView>
    </Box>
  );
}

function Changes({ row }: { row: ImportedRow }) {
  const { t } = useWords('imports');
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {row.changes.map(({ event, field, label, from, to }) => (
        <li key={`${event} ${field}`}>
          {field === 'on' ? t('rows.on') : label}: {from ?? t('rows.none')} → <b>{to ?? t('rows.none')}</b>
        </li>
      ))}
    </Box>
  );
}

function Problems({ row }: { row: ImportedRow }) {
  const { t } = useWords('imports');
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {row.problems.map(({ column, code, detail, suggestion }) => (
        <li key={`${column ?? ''} ${code} ${detail}`}>
          <b>{column ?? t('rows.whole')}</b>: {detail}{' '}
          {suggestion && <span>{t('rows.suggestion', { value: suggestion })}</span>}
        </li>
      ))}
    </Box>
  );
}
