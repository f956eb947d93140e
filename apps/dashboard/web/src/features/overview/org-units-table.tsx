import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { Link as RouterLink } from 'react-router';
import { ProgressBar } from '../../components/frameworks/progress-bar.js';
import { Term } from '../../components/glossary/term.js';
import { CoverageText } from '../../components/kpis/coverage-text.js';
import { MissingText } from '../../components/kpis/missing-text.js';
import { LastFacts } from '../../components/org-units/last-facts.js';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { useWords } from '../../i18n/use-words.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { useVisibleRows } from '../../ui/use-visible-rows.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import type { SortKey } from './arrange.js';
import type { RowHistory } from './row-history.js';
import { longName, longNameCell } from './long-name.js';
import { StageCell } from './stage-cell.js';
import type { TickedUnits } from './use-ticked-units.js';
import type { OverviewResult } from './overview-result.js';

interface OrgUnitsTableProps {
  rows: readonly OverviewResult[];
  history: RowHistory;
  track: TrackDefinition;
  sort: SortKey;
  descending: boolean;
  onSort: (key: SortKey) => void;
  ticked: TickedUnits;
}

/** Every row has this height, in pixels, so that only those in the window need to be rendered. */
const ROW_HEIGHT = 84;

const columns = ['name', 'stage', 'progress', 'missing', 'coverage', 'lastFactDay'] as const;

export function OrgUnitsTable({
  rows,
  history,
  track,
  sort,
  descending,
  onSort,
  ticked,
}: OrgUnitsTableProps) {
  const { t } = useWords('overview');
  const pathTo = useOrgUnitPath();
  const direction = descending ? 'desc' : 'asc';
  const { container, first, end } = useVisibleRows(rows.length, ROW_HEIGHT);
  return (
    <TableContainer ref={container} tabIndex={0} role="region" aria-label={t('list.caption')}>
      <Table sx={{ minWidth: 980, tableLayout: 'fixed' }} aria-rowcount={rows.length + 1}>
        <VisuallyHidden component="caption">{t('list.caption')}</VisuallyHidden>
        <TableHead>
          <TableRow aria-rowindex={1}>
            {columns.map((key) => (
              <TableCell key={key} sortDirection={key === sort ? direction : false}>
                {key === 'missing' ? (
                  t('list.columns.missing')
                ) : (
                  <TableSortLabel
                    active={key === sort}
                    direction={key === sort ? direction : 'desc'}
                    onClick={() => onSort(key)}
                  >
                    {t(`list.columns.${key}`)}
                  </TableSortLabel>
                )}
                {key === 'coverage' && <Term term="coverage" mark />}
                {key === 'stage' && <Term term="announced" mark />}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <Gap rows={first} />
          {rows.slice(first, end).map((row, index) => (
            <TableRow
              key={row.code}
              hover
              aria-rowindex={first + index + 2}
              sx={{ height: ROW_HEIGHT, '& > *': { py: 0, overflow: 'hidden' } }}
            >
              <TableCell component="th" scope="row" sx={{ width: '20%', ...longNameCell }}>
                <Box sx={{ display: 'flex', alignItems: 'center' }}>
                  <Checkbox
                    size="small"
                    checked={ticked.has(row.code)}
                    disabled={!ticked.has(row.code) && ticked.isFull}
                    onChange={() => ticked.toggle(row.code)}
                    slotProps={{ input: { 'aria-label': t('list.tick', { name: row.name }) } }}
                    sx={{ ml: -1 }}
                  />
                  <Box sx={{ minWidth: 0 }}>
                    <Link component={RouterLink} to={pathTo(row.code)} sx={longName}>
                      {row.name}
                    </Link>
                    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{row.code}</Box>
                  </Box>
                </Box>
              </TableCell>
              <TableCell sx={{ width: '26%' }}>
                <StageCell result={row} history={history} track={track} />
              </TableCell>
              <TableCell sx={{ minWidth: 140, width: '14%' }}>
                <ProgressBar progress={row.track.progress} to={row.track.next?.level ?? null} />
              </TableCell>
              <TableCell sx={{ width: '22%' }}>
                {row.track.next?.first && <MissingText unmet={row.track.next.first} />}
              </TableCell>
              <TableCell sx={{ minWidth: 112 }}>
                <CoverageText coverage={row.coverage} />
              </TableCell>
              <TableCell sx={{ minWidth: 130 }}>
                <LastFacts freshness={row.freshness} />
              </TableCell>
            </TableRow>
          ))}
          <Gap rows={rows.length - end} />
        </TableBody>
      </Table>
    </TableContainer>
  );
}

/** Takes the place of rows that are not rendered. */
function Gap({ rows }: { rows: number }) {
  if (rows === 0) return null;
  return (
    <tr aria-hidden="true">
      <td style={{ height: rows * ROW_HEIGHT, padding: 0 }} />
    </tr>
  );
}
