import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

export interface DataColumn<Row> {
  title: string;
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly DataColumn<Row>[];
}

/** Shows the figures behind a chart on request, the newest first. */
export function DataTable<Row>({ caption, rows, rowKey, columns }: DataTableProps<Row>) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 1 }}>
      <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? t('hideTable') : t('showTable')}
      </Button>
      <Box id={id}>
        {open && (
          <TableContainer tabIndex={0} role="region" aria-label={caption} sx={{ maxHeight: 420, mt: 1 }}>
            <Table size="small" stickyHeader>
              <VisuallyHidden component="caption">{caption}</VisuallyHidden>
              <TableHead>
                <TableRow>
                  {columns.map(({ title, numeric }) => (
                    <TableCell key={title} align={numeric ? 'right' : 'left'}>
                      {title}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {[...rows].reverse().map((row) => (
                  <TableRow key={rowKey(row)}>
                    {columns.map(({ title, numeric, cell }, i) => (
                      <TableCell
                        key={title}
                        align={numeric ? 'right' : 'left'}
                        {...(i === 0 ? { component: 'th', scope: 'row' } : {})}
                      >
                        {cell(row)}
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </TableContainer>
        )}
      </Box>
    </Box>
  );
}
