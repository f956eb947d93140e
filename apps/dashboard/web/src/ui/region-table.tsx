import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.js';

export interface RegionColumn<Row> {
  title: string;
  numeric?: boolean;
  width?: string;
  cell: (row: Row) => ReactNode;
}

interface RegionTableProps<Row> {
  caption: string;
  columns: readonly RegionColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Below this width the table scrolls sideways, by keyboard too. */
  minWidth: number;
  size?: 'small' | 'medium';
}

/** A table with a caption for screen readers. Its first column names the rows. */
export function RegionTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  minWidth,
  size = 'medium',
}: RegionTableProps<Row>) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption}>
      <Table size={size} sx={{ minWidth }}>
        <VisuallyHidden component="caption">{caption}</VisuallyHidden>
        <TableHead>
          <TableRow>
            {columns.map(({ title, numeric, width }) => (
              <TableCell key={title} align={numeric ? 'right' : 'left'} sx={width ? { width } : {}}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
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
  );
}
