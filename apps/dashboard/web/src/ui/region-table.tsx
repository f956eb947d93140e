import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { VisuallyHidden, visuallyHidden } from './visually-hidden.js';

export interface RegionColumn<Row> {
  title: string;
  /** Explains the title; cards, which repeat titles in every row, leave it out. */
  mark?: ReactNode;
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
  /** True: on a phone each row is a card with the titles of the columns, and nothing scrolls sideways. */
  stacked?: boolean;
  /** Rows in a paler colour: those that have no effect any more. */
  isFaded?: (row: Row) => boolean;
}

/** A table with a caption for screen readers. Its first column names the rows. */
export function RegionTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  minWidth,
  size = 'medium',
  stacked = false,
  isFaded = () => false,
}: RegionTableProps<Row>) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption}>
      <Table size={size} role="table" sx={stacked ? { ...cards, minWidth: { sm: minWidth } } : { minWidth }}>
        <VisuallyHidden component="caption">{caption}</VisuallyHidden>
        <TableHead role="rowgroup">
          <TableRow role="row">
            {columns.map(({ title, mark, numeric, width }) => (
              <TableCell
                key={title}
                role="columnheader"
                align={numeric ? 'right' : 'left'}
                sx={width ? { width } : {}}
              >
                {title}
                {mark}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {rows.map((row) => (
            <TableRow
              key={rowKey(row)}
              role="row"
              sx={isFaded(row) ? { '& td, & th': { color: 'text.secondary' } } : {}}
            >
              {columns.map(({ title, numeric, cell }, i) => (
                <TableCell
                  key={title}
                  data-title={title}
                  align={numeric ? 'right' : 'left'}
                  {...(i === 0 ? { component: 'th', scope: 'row', role: 'rowheader' } : { role: 'cell' })}
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

/**
 * Below `sm` the table is drawn as cards. Browsers take the roles of a table from its display, so the
 * elements name their roles themselves.
 */
const cards = {
  '@media (max-width: 599.95px)': {
    '&, & tbody, & tr, & th, & td': { display: 'block', width: 'auto !important', textAlign: 'left' },
    '& thead': visuallyHidden,
    '& thead button': { display: 'none' },
    '& tr': { py: 1, borderBottom: 1, borderColor: 'divider' },
    '& th, & td': { border: 0, px: 2, py: 0.25 },
    '& td:empty': { display: 'none' },
    '& td::before': {
      content: 'attr(data-title) ": "',
      fontSize: '0.8125rem',
      color: 'text.secondary',
    },
  },
} as const;
