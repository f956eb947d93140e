import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { ProgressBar } from '../../components/frameworks/progress-bar.js';
import { CoverageText } from '../../components/kpis/coverage-text.js';
import { MissingText } from '../../components/kpis/missing-text.js';
import { LastFacts } from '../../components/org-units/last-facts.js';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import type { TrackDefinition } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { useVisibleRows } from '../../ui/use-visible-rows.js';
import type { RowHistory } from './row-history.js';
import { longName } from './long-name.js';
import { StageCell } from './stage-cell.js';
import type { TickedUnits } from './use-ticked-units.js';
import type { OverviewResult } from './overview-result.js';

interface OrgUnitsCardsProps {
  rows: readonly OverviewResult[];
  history: RowHistory;
  track: TrackDefinition;
  ticked: TickedUnits;
}

/** Every card has this height, in pixels, so that only those in the window need to be rendered. */
const CARD_HEIGHT = 208;

/** Lists the org units as cards on a narrow screen. */
export function OrgUnitsCards({ rows, history, track, ticked }: OrgUnitsCardsProps) {
  const { t } = useWords('overview');
  const pathTo = useOrgUnitPath();
  const { container, first, end } = useVisibleRows(rows.length, CARD_HEIGHT);
  return (
    <Box ref={container}>
      <Box
        component="ul"
        sx={{
          ...{ listStyle: 'none', m: 0, p: 0 },
          pt: `${first * CARD_HEIGHT}px`,
          pb: `${(rows.length - end) * CARD_HEIGHT}px`,
        }}
      >
        {rows.slice(first, end).map((row, index) => (
          <Box
            component="li"
            key={row.code}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
            sx={{
              ...{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' },
              ...{
                display: 'grid',
                gap: 0.75,
                alignContent: 'start',
                height: CARD_HEIGHT,
                overflow: 'hidden',
              },
            }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0 }}>
              <Link
                component={RouterLink}
                to={pathTo(row.code)}
                sx={{ ...longName, flex: 1, minWidth: 0, py: 0.5 }}
              >
                {row.name}
              </Link>
              <Checkbox
                checked={ticked.has(row.code)}
                disabled={!ticked.has(row.code) && ticked.isFull}
                onChange={() => ticked.toggle(row.code)}
                slotProps={{ input: { 'aria-label': t('list.tick', { name: row.name }) } }}
                sx={{ my: -1, mr: -1 }}
              />
            </Box>
            <StageCell result={row} history={history} track={track} />
            <ProgressBar progress={row.track.progress} to={row.track.next?.level ?? null} />
            {row.track.next?.first && (
              <Box sx={{ fontSize: '0.875rem' }}>
                <MissingText unmet={row.track.next.first} />
              </Box>
            )}
            <Box
              sx={{
                fontSize: '0.8125rem',
                color: 'text.secondary',
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 2,
              }}
            >
              <CoverageText coverage={row.coverage} />
              <LastFacts freshness={row.freshness} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
